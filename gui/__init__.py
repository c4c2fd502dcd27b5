"""The window: arranges and paints what core decides.

In reading order:

strings theme                                  words and colours
cards panes reader reading                     what marks say; rows; the view; the open report
shelf inspector notices empty commands tasks   panes, undo, import beside the window
importing actions sweeping window app __main__ dialogs, keys and menus; the window; start-up
"""
