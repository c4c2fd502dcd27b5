"""The window: arranges and paints what core decides.

In reading order:

language wording catalogue theme               words and colours
cards panes reader reading                     what marks say; rows; the view; the open report
shelf inspector notices empty commands tasks   panes, undo, import beside the window
editing importing actions sweeping               changes, import, keys and menus
window app __main__                              the window; start-up
"""
