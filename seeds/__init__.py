"""Sample reports, written for this project; SOURCES.md says where their facts come from."""
