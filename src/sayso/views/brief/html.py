"""A brief as one self-contained HTML file: no script, no network."""

from __future__ import annotations

from sayso.views.brief.picture import picture
from sayso.views.brief.value import Brief, Composed


def html(brief: Brief | Composed) -> str:
    """The brief as HTML 5.  All text is escaped; the file asks for nothing from anywhere."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader("sayso.views.brief"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    if isinstance(brief, Composed):
        return environment.get_template("composed.html.j2").render(brief=brief)
    return environment.get_template("brief.html.j2").render(brief=brief, picture=Markup(picture(brief.network)))
