-- Reports, their bytes and texts, what was found in them, bookmarks.

CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    source_sha256 TEXT NOT NULL UNIQUE,
    source_name TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT,
    date TEXT,
    publisher TEXT,
    script TEXT NOT NULL,
    figures INTEGER NOT NULL,
    initiatives INTEGER NOT NULL,
    repairs INTEGER NOT NULL,
    imported_at TEXT NOT NULL,
    trashed_at TEXT
) STRICT;

CREATE TABLE originals (
    report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE text_versions (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('raw', 'repaired', 'key')),
    sha256 BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (report, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE analyses (
    report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    recipe INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE bookmarks (
    uid TEXT PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL CHECK ("end" >= start),
    quote BLOB NOT NULL,
    prefix BLOB NOT NULL,
    suffix BLOB NOT NULL,
    placed_start INTEGER,
    placed_end INTEGER CHECK ((placed_end IS NULL) = (placed_start IS NULL)),
    note TEXT NOT NULL,
    colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 6),
    created_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;
CREATE INDEX bookmarks_of_report ON bookmarks (report);

CREATE TABLE positions (
    report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    raw INTEGER NOT NULL
) STRICT;

CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    verb TEXT NOT NULL,
    noun TEXT NOT NULL CHECK (noun IN ('report', 'bookmark')),
    uid TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
