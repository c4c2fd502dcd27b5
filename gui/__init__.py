"""The window: arranges and paints what core decides.

In reading order:

language wording theme layers changes catalogue   words, colours, kinds of marks, menu entries
reader cards icons settings                       the page; what is said of a mark; pictures
reading showing shelf contents inspector          the open report; how it is shown; the panes
tasks importing notices sweeping empty            import beside the window; an empty library
commands editing moving finding giving            what a reader does, each in a module
hovering handling compare comparing               cards; the window as a whole; figures over reports
choices actions arrangement keys                  menus and keys; where the panes are
window app pdf __main__                           the window; start-up; documents as PDF
"""
