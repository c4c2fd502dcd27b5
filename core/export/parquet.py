"""Rows as Parquet, where the extra `parquet` (pyarrow) is installed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from core.errors import UsageError
from core.export.columns import Row, Sheet

_BATCH = 20_000  # rows written together: a row group, and all that is held in memory


def write_parquet(rows: Iterable[Row], sheet: Sheet, path: Path) -> int:
    """Write typed columns, with their notes as metadata; return how many rows.

    Raises UsageError where pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, and heavy
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        message = "Parquet needs pyarrow: pip install 'jiandu[parquet]'"
        raise UsageError(message) from error
    kinds: dict[str, Any] = {
        "number": pa.float64(),
        "integer": pa.int64(),
        "flag": pa.bool_(),
        "text": pa.string(),
        "link": pa.string(),
    }
    schema = pa.schema(
        [pa.field(c.name, kinds[c.kind], metadata={"note": c.note}) for c in sheet.columns]
    )
    count, source = 0, iter(rows)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while batch := [sheet.cells(row) for row in islice(source, _BATCH)]:
            columns = zip(schema, zip(*batch, strict=True), strict=True)
            arrays = [pa.array(values, field.type) for field, values in columns]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            count += len(batch)
    return count
