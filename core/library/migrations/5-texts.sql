-- Texts as rows of their own: within an index tree each took a page more than it fills.

CREATE TABLE texts_anew (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('raw', 'repaired')),
    sha256 BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (report, kind)
) STRICT;
INSERT INTO texts_anew SELECT * FROM text_versions ORDER BY report, kind;
DROP TABLE text_versions;
ALTER TABLE texts_anew RENAME TO text_versions;
