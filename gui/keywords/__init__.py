"""Key terms of what is read, against the library or the language, and a term in its contexts."""
