-- Figures by measure: what is counted together with the verb that makes it another thing; pins.

ALTER TABLE figures ADD COLUMN measure INTEGER NOT NULL DEFAULT 0; -- of labels, as label is
UPDATE figures SET measure = label;      -- until their rows are written anew
UPDATE analyses SET rows_stale = 1;
DROP INDEX figures_by_label;
CREATE INDEX figures_by_measure ON figures ( -- all that a comparison asks, so that it reads no row
    measure, kind, unit, year, value, low, high, qualifier, suspect, change, raw_start, raw_end
);

CREATE TABLE pins (                      -- figures that a reader collects, by their place
    uid TEXT PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" >= start),
    quote BLOB NOT NULL,
    prefix BLOB NOT NULL,
    suffix BLOB NOT NULL,
    placed_start INTEGER,                -- where it stands now; NULL where it is gone
    placed_end INTEGER CHECK ((placed_end IS NULL) = (placed_start IS NULL)),
    created_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;
CREATE INDEX pins_of_report ON pins (report);
