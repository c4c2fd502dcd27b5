"""How a library is kept: changes that may be refused, trash, backups, renewal, one in trouble.

In reading order: reasons, undoing (what can't be stored is not lost), trash, renewing, chores
(backup, check, merge, index); keeping (these together); waiting and troubles (before a window).
"""
