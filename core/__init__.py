"""Jiandu: reports, repaired and annotated; nothing of Qt.

In reading order:

errors offsets edits kinds          the ground: spans, maps, replacements, names of kinds
licences                            the packages that Jiandu stands on
sentences links layout model        where sentences end, links, tables and hints, the Report
files decode formats                bytes on disk; bytes → text, with the evidence; containers
script words readings matching      the doors to OpenCC's data, jieba, pypinyin, RE2
dictionary                          words explained
guard                               phrases that conversion must not take for one
repair                              named fixes that give a ledger
structure                           line roles, headings, title, date, publisher, bylines, place
numerals units dates figures checks numbers, what they count, when, and what can be confirmed
initiatives                         named programmes, campaigns, documents …
keywords                            key terms of texts, and a term in its contexts
owntables                          a reader's own units and classifiers, beside those that ship
ownwords wordlist corrections       what the reader adds for all reports, and sets right in one
ingest page                         bytes → Report; Report × variant → Page
contract plaintext rows             a report as JSON, as text, as flat rows for lists and exports
approximate anchors library         passages found again; the store on disk
compare export                      one measure across reports; tables and documents
search                              every report, in either script, from one character up
intake cli                          import in worker processes; the command line
"""
