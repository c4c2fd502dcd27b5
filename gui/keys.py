"""The sheet of keys and signs: all that can be pressed, and what the marks in the text mean."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.icons import sample
from gui.language import plain, translate
from gui.layers import Layer, layer_explained, layer_name
from gui.theme import Scheme


class KeysSheet(QDialog):
    """Lists keys by menu, and the layers of marks with a sample of each."""

    def __init__(self, actions: Actions, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Keys", "Keys and signs"))
        self.resize(760, 620)
        text = QTextBrowser()
        text.setAccessibleName(self.windowTitle())
        document = text.document()
        for layer in Layer:
            name = QUrl(f"layer:{layer.value}")
            document.addResource(
                QTextDocument.ResourceType.ImageResource.value, name, sample(layer, scheme)
            )
        text.setHtml(_signs() + _keys(actions))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text)
        column.addWidget(buttons)
        text.setFocus(Qt.FocusReason.OtherFocusReason)


def _signs() -> str:
    rows = "".join(
        f"<tr><td><img src='layer:{layer.value}'></td>"
        f"<td>&nbsp;<b>{escape(layer_name(layer))}</b></td>"
        f"<td>&nbsp;&nbsp;{escape(layer_explained(layer))}</td></tr>"
        for layer in Layer
    )
    title = translate("Keys", "What the marks mean")
    return f"<h3>{escape(title)}</h3><table cellpadding='3'>{rows}</table>"


def _keys(actions: Actions) -> str:
    parts: list[str] = []
    for menu, entries in actions.entries():
        rows = [
            (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.statusTip())
            for _, action in entries
            if not action.shortcut().isEmpty()
        ]
        cells = "".join(
            f"<tr><td><b>{escape(key)}</b></td><td>&nbsp;&nbsp;{escape(tip)}</td></tr>"
            for key, tip in rows
        )
        title = plain(translate("Menu", menu))
        parts.append(f"<h3>{escape(title)}</h3><table cellpadding='3'>{cells}</table>")
    held = translate("Keys", "Held: the source of what is on the screen, as it came")
    peek = f"<tr><td><b>`</b></td><td>&nbsp;&nbsp;{escape(held)}</td></tr>"
    return "".join(parts) + f"<table cellpadding='3'>{peek}</table>"
