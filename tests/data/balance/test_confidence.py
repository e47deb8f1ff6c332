import dataclasses
import datetime
from dataclasses import replace

import pandas as pd

from data import settings
from data.balance import break_words, breaks, confidence, shuffling
from data.balance.rule import OUT, Rule
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_assessment import steady
from tests.data.balance.test_control import dossier
from tests.data.balance.test_resampling import HEADER


def test_an_analyst_reads_what_holds_the_confidence_down():
    view = steady(12, before="P", after="F")
    levels = [ground.level for ground in confidence.grounds(view)]
    assert levels == ["moderate", "high", "high", "high", "high"]
    assert confidence.in_words(view).startswith("moderate: 12 independent origins before it. Other grounds: ")


def test_an_analyst_who_leaves_contested_claims_out_still_reads_how_many_there_were():
    shipped = select(load_folder(SHIPPED), Filters())
    usual = next(ground.words for ground in confidence.grounds(shipped) if "contested" in ground.words)
    without = replace(shipped, rule=Rule(contested=OUT))
    assert f"{usual}, and left out here" in [ground.words for ground in confidence.grounds(without)]


def test_an_analyst_sees_chance_hold_the_confidence_down():
    assert confidence.level(steady(24, before="F", after="F")) == "low"


def test_an_analyst_sees_one_origin_overturn_a_change():
    rows = [f"b{n},tie,b{n},F,P,contact,mutual,asserts,2020,2020,1,s{n}\n" for n in range(6)]
    rows += [f"a{n},tie,a{n},F,P,contact,mutual,asserts,2022,2022,1,t{n}\n" for n in range(6)]
    rows += [f"x{n},tie,x{n},F,P,contact,F,asserts,2022,2022,1,big\n" for n in range(4)]
    ground = confidence.grounds(select(dossier(HEADER + "".join(rows)), Filters()))[3]
    assert (ground.level, ground.words) == ("low", "one origin can overturn the change (big)")


def test_an_analyst_of_the_shipped_dossier_reads_which_kind_of_source_the_change_hangs_on():
    shipped = select(load_folder(SHIPPED), Filters())
    hangs = "the change hangs on one kind of source (Press): without it +0.02, on 15 of 35 claims before and 6 of 42 "
    assert f"{hangs}claims after;" in confidence.in_words(shipped)


def test_an_analyst_who_picks_a_day_because_it_fits_does_not_become_surer_by_that():
    def at(day, **stated):
        loaded = dataclasses.replace(load_folder(SHIPPED), **stated)
        return select(settings.applied(loaded, settings.Settings(turning_point=day)), Filters())

    day = breaks.proposed(select(load_folder(SHIPPED), Filters())).iloc[0]["day"].date()
    stated = at(day, turning_point=day)
    assert confidence.level(stated) == "moderate"
    assert "for which this p does not allow" not in break_words.chance(stated)
    # A day beside the best one is as much a picked one.
    for near in (day, day - datetime.timedelta(days=3), datetime.date(2015, 1, 2)):
        picked = at(near)
        assert shuffling.difference(picked).p < 0.2 < breaks.best_break(picked).p
        # A day that explains less than the best one is reached by chance more often, never less.
        assert breaks.chance(picked) == (breaks.as_good_a_day(picked).p, True)
        assert breaks.as_good_a_day(picked).p >= breaks.best_break(picked).p
        assert confidence.level(picked) == "low"
        assert "the day is set on screen, perhaps as the best of many" in confidence.in_words(picked)
        assert "for which this p does not allow" in break_words.chance(picked)


def test_an_analyst_who_sets_a_day_beside_a_strong_break_does_not_borrow_its_chance():
    # All of 2010 to 2014 is the partner's and all after is the focal actor's: the break is at the end of 2014.
    rows = [
        f"r{year}{n},tie,r{year}{n},F,P,contact,{'P' if year < 2015 else 'F'},asserts,{year},{year},1,s{year}{n}\n"
        for year in range(2010, 2021)
        for n in range(2)
    ]
    loaded = dossier(HEADER + "".join(rows))
    late = select(
        settings.applied(loaded, settings.Settings(turning_point=datetime.date(2018, 12, 31))), Filters()
    )
    best = breaks.best_break(late)
    found = breaks.as_good_a_day(late)
    assert (best.p, found.seen < best.seen, found.p > best.p) == (0.001, True, True)
    assert f"{found.as_much:,} of 999 shuffles have as good a day somewhere" in break_words.chance(late)


def test_an_analyst_of_ungraded_records_is_never_highly_confident():
    graded = steady(24, before="P", after="F")
    assert confidence.level(graded) == "high"
    records = graded.dossier.records.assign(reliability=pd.Categorical([""] * len(graded.dossier.records)))
    ungraded = dataclasses.replace(graded.dossier, _tables={**graded.dossier._tables, "records": records})
    assert confidence.level(select(ungraded, Filters())) == "moderate"
