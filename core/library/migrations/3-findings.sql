-- What was found, row by row; what readers add to reports and bookmarks; versions and imports.

CREATE TABLE identity (
    uid TEXT NOT NULL,     -- of the library, for life
    course TEXT NOT NULL   -- anew after a restore: what follows a change of this course is not ours
) STRICT;
INSERT INTO identity VALUES (lower(hex(randomblob(16))), lower(hex(randomblob(16))));

ALTER TABLE reports ADD COLUMN place_key TEXT;
ALTER TABLE reports ADD COLUMN year INTEGER;
ALTER TABLE reports ADD COLUMN list_key TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1));
ALTER TABLE reports ADD COLUMN read_at TEXT;
CREATE INDEX reports_by_key ON reports (trashed_at, list_key);
UPDATE reports SET list_key = search_key(concat(
    title, char(10), place, char(10), publisher, char(10), source_name));
UPDATE reports SET year = CAST(date AS INTEGER) WHERE date GLOB '[12][0-9][0-9][0-9]*';

-- The repaired text is read most, by search: it stands there as it is. The key follows from it.
DELETE FROM text_versions WHERE kind = 'key';
UPDATE text_versions SET body = plain_utf16(body) WHERE kind = 'repaired';
UPDATE text_versions SET sha256 = sha256(body) WHERE kind = 'repaired';
CREATE TABLE offset_maps (      -- raw → repaired, four little-endian 32-bit numbers a piece
    report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    pieces BLOB NOT NULL
) STRICT;
UPDATE analyses SET recipe = 0; -- to be done anew, which fills the tables below
ALTER TABLE analyses ADD COLUMN rows_stale INTEGER NOT NULL DEFAULT 0; -- own words have changed

-- Row 0 stands for "none" in each of these three.
CREATE TABLE labels (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, words TEXT NOT NULL) STRICT;
CREATE TABLE units (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE names (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO labels VALUES (0, '', '[]');
INSERT INTO units VALUES (0, '');
INSERT INTO names VALUES (0, '');

-- Places are code points: start and end in the repaired text, raw_… in the decoded source.
CREATE TABLE figures (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    raw_start INTEGER NOT NULL,
    raw_end INTEGER NOT NULL,
    section_start INTEGER,
    section_end INTEGER,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    label INTEGER NOT NULL REFERENCES labels (id),
    label_start INTEGER,
    label_end INTEGER,
    value REAL,
    low REAL,
    high REAL,
    unit INTEGER NOT NULL REFERENCES units (id),
    qualifier TEXT NOT NULL,
    kind TEXT NOT NULL,
    action TEXT,
    period TEXT,
    per TEXT,
    year INTEGER,
    suspect INTEGER NOT NULL,
    change TEXT,
    sign INTEGER NOT NULL,
    basis TEXT,
    hangs_on INTEGER,               -- the n of another figure of the report
    initiative TEXT,                -- the name of what it is a result of
    PRIMARY KEY (report, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX figures_by_label ON figures (label, kind, unit, year, value);
CREATE INDEX figures_by_value ON figures (kind, unit, value);

CREATE TABLE initiatives (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    raw_start INTEGER NOT NULL,
    raw_end INTEGER NOT NULL,
    section_start INTEGER,
    section_end INTEGER,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    name INTEGER NOT NULL REFERENCES names (id),
    written TEXT NOT NULL,
    kind TEXT NOT NULL,
    quoted INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    PRIMARY KEY (report, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX initiatives_by_name ON initiatives (name, kind);
CREATE INDEX initiatives_by_kind ON initiatives (kind, report);

CREATE TABLE dates (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    raw_start INTEGER NOT NULL,
    raw_end INTEGER NOT NULL,
    value TEXT,
    PRIMARY KEY (report, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX dates_by_value ON dates (value);

CREATE TABLE checks (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    raw_start INTEGER NOT NULL,
    raw_end INTEGER NOT NULL,
    claimed REAL,
    counted REAL,
    consistent INTEGER,
    PRIMARY KEY (report, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX checks_by_verdict ON checks (consistent);

-- How often each is met, over the reports that are not in the trash.
CREATE TABLE label_counts (
    label INTEGER NOT NULL REFERENCES labels (id),
    kind TEXT NOT NULL,
    unit INTEGER NOT NULL REFERENCES units (id),
    figures INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    PRIMARY KEY (label, kind, unit)
) STRICT, WITHOUT ROWID;
CREATE TABLE name_counts (
    name INTEGER NOT NULL REFERENCES names (id),
    kind TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    PRIMARY KEY (name, kind)
) STRICT, WITHOUT ROWID;

ALTER TABLE bookmarks ADD COLUMN rev INTEGER NOT NULL DEFAULT 1;
CREATE TABLE colours (colour INTEGER PRIMARY KEY CHECK (colour BETWEEN 1 AND 6), name TEXT NOT NULL)
STRICT;
CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE report_tags (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    tag INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    PRIMARY KEY (report, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX reports_of_tag ON report_tags (tag);
CREATE TABLE bookmark_tags (
    bookmark TEXT NOT NULL REFERENCES bookmarks (uid) ON DELETE CASCADE,
    tag INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    PRIMARY KEY (bookmark, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX bookmarks_of_tag ON bookmark_tags (tag);

CREATE TABLE overrides (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field IN ('title', 'place', 'date', 'publisher', 'encoding')),
    value TEXT NOT NULL,
    PRIMARY KEY (report, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE corrections (
    uid TEXT PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    start INTEGER,                -- these five are NULL where the whole report is meant
    "end" INTEGER,
    quote BLOB,
    prefix BLOB,
    suffix BLOB,
    data TEXT NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;
CREATE INDEX corrections_of_report ON corrections (report);

CREATE TABLE same_labels (
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL CHECK ("right" > "left"),
    same INTEGER NOT NULL CHECK (same IN (0, 1)),
    PRIMARY KEY ("left", "right")
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;

CREATE TABLE versions (           -- bytes of a report that newer ones have taken the place of
    source_sha256 TEXT PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    source_name TEXT NOT NULL,
    body BLOB NOT NULL,
    replaced_at TEXT NOT NULL
) STRICT;
CREATE INDEX versions_of_report ON versions (report);
CREATE TABLE sketches (           -- the least hashes of a report's shingles: to know one again
    hash INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX sketch_of_report ON sketches (report);

CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    sources TEXT NOT NULL,        -- JSON: what was asked for
    begun_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;
CREATE TABLE files (              -- what an import has seen, so that it need not look again
    path BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,    -- nanoseconds
    sha256 TEXT,
    reason TEXT                   -- why it was not taken
) STRICT;
CREATE TABLE watched (folder BLOB PRIMARY KEY, patterns TEXT NOT NULL) STRICT;

CREATE TABLE changes_anew (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    verb TEXT NOT NULL,
    noun TEXT NOT NULL,
    uid TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT                    -- JSON: what it is after the change, where a reader made it
) STRICT;
INSERT INTO changes_anew SELECT *, NULL FROM changes;
DROP TABLE changes;
ALTER TABLE changes_anew RENAME TO changes;
CREATE INDEX changes_of ON changes (noun, uid);
