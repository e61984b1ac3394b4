"""The claims as Parquet, for DuckDB, pandas and Arrow: the rows of the CSV with their types, and the offsets."""

from __future__ import annotations

import io

from sayso.exchange.format import Export, Loss
from sayso.exchange.tables import COLUMNS, cells
from sayso.model.case import Case
from sayso.model.errors import MissingExtra

_NUMBERS = frozenset({"at_least", "at_most", "ucdp_where_prec", "acled_geo_precision"})
_DAYS = frozenset({"earliest", "latest"})
_FLAGS = frozenset({"doubted"})


def parquet(case: Case) -> Export:
    """The table as Parquet, one row a claim, compressed.  Raises ``MissingExtra`` without pyarrow."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtra(feature="Parquet", extra="exchange") from error
    keys = sorted(case.claims)
    rows = [cells(case, key) for key in keys]
    columns = {
        name: pyarrow.array([_typed(name, row[n]) for row in rows], type=_type(pyarrow, name))
        for n, name in enumerate(COLUMNS)
    }
    passages = [case.claims[key].passage for key in keys]
    columns["sentence_start"] = pyarrow.array([p.start for p in passages], type=pyarrow.int64())
    columns["sentence_end"] = pyarrow.array([p.end for p in passages], type=pyarrow.int64())
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), out, compression="zstd")
    lists = Loss(what="lists of cues, speakers and sides", count=len(keys), became="joined into one text each")
    return Export(data=out.getvalue(), losses=(lists,))


def _type(pyarrow: object, name: str) -> object:
    made = "int32" if name in _NUMBERS else "date32" if name in _DAYS else "bool_" if name in _FLAGS else "string"
    return getattr(pyarrow, made)()


def _typed(name: str, value: object) -> object:
    """A cell as its column takes it; ``None`` for what is unknown."""
    if value is None or value == "":
        return None
    if name in _NUMBERS:
        return int(str(value))
    if name in _FLAGS:
        return value == "true"
    if name in _DAYS:
        from datetime import date

        return date.fromisoformat(str(value))
    return str(value)
