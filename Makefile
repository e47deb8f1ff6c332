# Leverage: run it, test it, measure it. `make` alone says what there is.

PYTHON ?= python3
HOST   ?= localhost
PORT   ?= 8501
# Two processes suit a laptop; `make test PYTEST_ARGS="-k filters"` runs a part in one.
PYTEST_ARGS ?= -n 2 --dist loadfile
BENCH_ARGS  ?=
LOAD_ARGS   ?=

VENV := .venv
PY   := $(VENV)/bin/python
PIP  := $(PY) -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help run test lint bench clean

help:  ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*  ## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

# An address of this machine: the dossier stays private, and Streamlit does not look up its outer address.
run: $(VENV)/run.done  ## Start the app and print its address (HOST=... PORT=... to change it)
	@$(PY) -m streamlit run app.py --server.address $(HOST) --server.port $(PORT) \
		--server.showEmailPrompt false --browser.gatherUsageStats false

test: $(VENV)/test.done lint  ## Check the style and run every test, those in Chromium too
	@sh tests/install-chromium.sh $(PY)
	@$(PY) -m pytest $(PYTEST_ARGS)

lint: $(VENV)/test.done
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .

bench: $(VENV)/test.done  ## Measure loading (LOAD_ARGS="--records 1000000"), and the app in Chromium (BENCH_ARGS="--records 100000 --actors 10000")
	@sh tests/install-chromium.sh $(PY)
	@$(PY) -m tests.benchmarks.loading $(LOAD_ARGS)
	@$(PY) -m tests.benchmarks.bench $(BENCH_ARGS)

clean:  ## Remove what was installed and made here
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis tests/browser/shots
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps are written last: an install that was broken off starts again.
$(VENV)/python.done:
	@sh tests/make-venv.sh $(PYTHON) $(VENV)
	@touch $@

$(VENV)/run.done: requirements.txt $(VENV)/python.done
	@echo "Installing what the app needs ..."
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/test.done: tests/requirements.txt $(VENV)/run.done
	@echo "Installing what the tests need ..."
	@$(PIP) -r tests/requirements.txt
	@touch $@
