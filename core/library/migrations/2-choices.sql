-- Forms of characters that a reader has settled.

CREATE TABLE choices (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    quote BLOB NOT NULL,
    prefix BLOB NOT NULL,
    suffix BLOB NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (report, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE changes_anew (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    verb TEXT NOT NULL,
    noun TEXT NOT NULL CHECK (noun IN ('report', 'bookmark', 'choice')),
    uid TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
INSERT INTO changes_anew SELECT * FROM changes;
DROP TABLE changes;
ALTER TABLE changes_anew RENAME TO changes;
