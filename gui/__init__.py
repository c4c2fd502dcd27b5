"""The window: arranges and paints what core decides.

In reading order:

language wording theme layers changes catalogue   words, colours, kinds of marks, menu entries
tables                                            what all tables have in common
reader amounts things cards icons settings        the page; what is said of a mark; pictures
reading showing stands shelf contents inspector   open reports; how they are shown; the panes
tasks searching notices offers intake sweeping    what runs beside the window; import
empty recent noting                               an empty library; what was opened last; notes
commands editing correcting shelving              changes that can be undone
words keywords                                    the reader's own words; key terms
moving finding giving explaining                  what a reader does, each in a module
hovering handling opening desk                    cards; the window as a whole; what is open
compare comparing following                       figures over reports; links followed
exporting documents missed                        reports and bookmarks as files, and back
choices actions arrangement keys                  menus and keys; where the panes are
keeping                                           backups, trash, renewal; a library in trouble
window instance crash turn app pdf __main__       the window; start-up, once; documents as PDF
"""
