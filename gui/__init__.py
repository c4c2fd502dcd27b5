"""The window: arranges and paints what core decides.

In reading order:

strings theme                                  words and colours
cards panes reader                             what marks say; rows; the reading view
shelf inspector notices empty commands tasks   panes, undo, import beside the window
actions window app __main__                    keys and menus; the window; start-up
"""
