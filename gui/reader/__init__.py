"""The reader: a page painted by Qt, and the one door between code points and Qt's positions."""
