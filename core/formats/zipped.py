"""Archives, opened with caps: bombs and passwords are refused."""

from __future__ import annotations

import zipfile
from io import BytesIO

from core.errors import UnreadableReportError
from core.formats.trees import Element, parse_xml

MAX_MEMBERS = 10_000
"""More files than this are no report; a book of a thousand pictures has under 2,000."""

MAX_UNPACKED = 256 * 1024 * 1024
"""All files together, unpacked, pictures included."""

MAX_MEMBER = 48 * 1024 * 1024
"""One file with text: a million characters of Word's markup, forty bytes of it a character."""

_MAX_RATIO = 250  # unpacked to packed; Word's most repetitive tables reach 60
_SMALL = 1024 * 1024  # bytes: a ratio means nothing below


class Archive:
    """The files in a ZIP archive, each read whole and within the caps."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open an archive; `name` stands in messages.

        Raises UnreadableReportError for an archive that is damaged, locked, or a bomb.
        """
        self._name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableReportError(name, f"is a damaged archive ({error})") from None
        if len(members) > MAX_MEMBERS:
            raise UnreadableReportError(name, f"holds {len(members):,} files, which no report does")
        if sum(member.file_size for member in members) > MAX_UNPACKED:
            limit = MAX_UNPACKED // 1024**2
            raise UnreadableReportError(name, f"unpacks to more than {limit} MB")
        for member in members:
            if member.flag_bits & 1:
                raise UnreadableReportError(name, "is protected by a password")
            packed = max(1, member.compress_size)
            if member.file_size > _SMALL and member.file_size > _MAX_RATIO * packed:
                times = member.file_size // packed
                raise UnreadableReportError(
                    name, f"unpacks to {times:,} times its size, as a bomb does"
                )

    @property
    def names(self) -> list[str]:
        """The names of the files, as the archive spells them."""
        return self._zip.namelist()

    def read(self, member: str) -> bytes:
        """Return the bytes of one file.

        Raises UnreadableReportError where it is missing, damaged or larger than MAX_MEMBER;
        what an archive says of its sizes is not believed.
        """
        try:
            with self._zip.open(member) as file:
                data = file.read(MAX_MEMBER + 1)
        except KeyError:
            raise UnreadableReportError(self._name, f"lacks its part {member}") from None
        except Exception as error:  # noqa: BLE001 - zipfile and its codecs raise of every kind
            reason = f"has a damaged part {member} ({error})"
            raise UnreadableReportError(self._name, reason) from None
        if len(data) > MAX_MEMBER:
            limit = MAX_MEMBER // 1024**2
            raise UnreadableReportError(self._name, f"has a part of more than {limit} MB: {member}")
        return data

    def xml(self, member: str) -> Element:
        """Return the tree of an XML file. Raises UnreadableReportError, also for a DOCTYPE."""
        return parse_xml(self.read(member), f"{self._name}: {member}")
