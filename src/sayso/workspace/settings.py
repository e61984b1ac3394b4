"""A workspace's settings: ``sayso.toml`` in its folder, overridden by environment variables ``SAYSO_…``."""

from __future__ import annotations

import getpass
import tomllib
from difflib import get_close_matches
from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from sayso.model.errors import BadArgument, WorkspaceError
from sayso.model.folder import SETTINGS


def _me() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


class Settings(BaseSettings):
    """What a person may set.  Paths are taken from the workspace's folder where they are relative."""

    model_config = SettingsConfigDict(env_prefix="SAYSO_", extra="ignore", frozen=True)

    who: str = Field(default_factory=_me, description="Your name in the log of judgements.")
    database: str | None = Field(None, description="postgresql://… to keep the derived tables on a server.")
    reader: str = Field("sayso", description="Who reads: sayso (the rules), or llm (a model as well).")
    llm_endpoint: str | None = Field(None, description="Where a model answers: http://localhost:11434/v1, say.")
    llm_model: str | None = Field(None, description="The name of the model there.")
    llm_key: str | None = Field(None, description="The endpoint's key; SAYSO_LLM_KEY keeps it out of files.")
    pipeline: str = Field("sayso_en", description="The spaCy pipeline that reads.")
    vocabulary: Path | None = Field(None, description="A TOML file with predicates of your own.")
    families: Path | None = Field(None, description="A file that says which publishers have one owner.")
    gazetteer: Path | None = Field(None, description="A CSV of places of your own, which win over those known.")
    keys: dict[str, str] = Field(
        default_factory=dict, description='Keys of the desk by the ones it names: `a = "1"` makes 1 the key for right.'
    )
    two_person: bool = Field(
        False, description="A brief leaves only once somebody else than its last writer approved it."
    )
    processes: int = Field(1, ge=1, description="How many processes read at once.")
    cluster: str | None = Field(
        None, description="A Dask cluster that reads: tcp://…, tls://…, or local:N for N processes here."
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Given by the program first, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    def but(self, **given: str | int | None) -> Settings:
        """The same with what is given and not ``None`` set otherwise; who asks for processes asks for no cluster."""
        update = {name: value for name, value in given.items() if value is not None}
        if update.keys() >= {"processes", "cluster"}:
            raise BadArgument("take --processes or --cluster, not both")
        return self.model_copy(update={"cluster": None, **update} if "processes" in update else update)

    def under(self, root: Path) -> Settings:
        """The same with relative paths made absolute from ``root``."""
        names = ("vocabulary", "families", "gazetteer")
        paths = {name: root / getattr(self, name) for name in names if getattr(self, name) is not None}
        return self.model_copy(update=paths)


def _known_names(path: Path) -> None:
    """Raises ``WorkspaceError`` for a name in the file that is no setting: what is mistyped would be left unset."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return  # No file, or none that can be read: what reads it next says so.
    for name in sorted(given.keys() - Settings.model_fields.keys()):
        near = get_close_matches(name, Settings.model_fields, n=1)
        meant = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(sorted(Settings.model_fields))}"
        raise WorkspaceError(f"{path} sets {name!r}, which is no setting; {meant}")


def load_settings(root: Path) -> Settings:
    """The settings of the workspace in ``root``.  Raises ``WorkspaceError`` that names the file and the field."""
    path = root / SETTINGS
    _known_names(path)
    bound = type(
        "Settings", (Settings,), {"model_config": SettingsConfigDict(**{**Settings.model_config, "toml_file": path})}
    )
    try:
        return Settings.model_construct(**bound().model_dump()).under(root)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise WorkspaceError(f"the setting {field!r} in {path} or SAYSO_{field.upper()}: {first['msg']}") from error
    except ValueError as error:
        raise WorkspaceError(f"{path} is not TOML ({error}); mend it or remove it") from error
