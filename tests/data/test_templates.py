from data import schema, templates
from data.intake.loading import load


def test_an_analyst_loads_the_template_as_it_was_downloaded():
    loaded = load({"template.zip": templates.template_zip()})
    assert (len(loaded.records), loaded.focal_actor, len(loaded.warnings), len(loaded.set_aside)) == (
        1,
        "North Front",
        0,
        0,
    )
    assert set(schema.columns("records")) == set(loaded.present)
