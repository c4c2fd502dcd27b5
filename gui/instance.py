"""One window a library: a second start hands its files and links to the first and ends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from getpass import getuser
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 1000  # milliseconds to wait for the first instance: it answers at once or is gone


def name_of(library: Path) -> str:
    """Return the name by which instances on one library, of one user, find each other."""
    words = f"{getuser()} {library.resolve()}"
    return f"jiandu-{sha256(words.encode()).hexdigest()[:16]}"


def hand_over(name: str, paths: Sequence[Path], links: Sequence[str] = ()) -> bool:
    """Give files and links to the instance of a name; say whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE):
        return False
    asked = {"paths": [str(path.resolve()) for path in paths], "links": list(links)}
    socket.write(json.dumps(asked).encode() + b"\n")
    taken = socket.waitForBytesWritten(_PATIENCE) and socket.waitForReadyRead(_PATIENCE)
    socket.disconnectFromServer()
    return taken


class Instance(QObject):
    """The first instance of a name.

    `asked` carries the files that another start hands over, `followed` each of its links.
    """

    asked = Signal(object)
    followed = Signal(str)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)  # what a crash may have left: nobody answers there
        self._server.listen(name)
        self._server.newConnection.connect(self._accept)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _accept(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(socket.deleteLater)

    def _read(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket) or not socket.canReadLine():
            return
        try:
            asked = json.loads(bytes(socket.readLine().data()))
            paths = [Path(name) for name in asked["paths"]]
            links = [str(link) for link in asked["links"]]
        except (ValueError, TypeError, KeyError):
            return
        socket.write(b"taken\n")
        socket.flush()
        self.asked.emit(paths)
        for link in links:
            self.followed.emit(link)
