"""Qt's own dialogs in Chinese: our texts are Words, Qt's come from its shipped translation."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from editor.values.language import Language


class QtTranslation:
    """Installs and removes Qt's translation as the language changes."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translator = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._found = self._translator.load("qtbase_zh_CN", folder)

    def speak(self, language: Language) -> None:
        """Let Qt's dialogs, dates and numbers follow the language."""
        self._app.removeTranslator(self._translator)
        chinese = language is Language.ZH
        if chinese and self._found:
            self._app.installTranslator(self._translator)
        country = QLocale.Country.China if chinese else QLocale.Country.UnitedKingdom
        spoken = QLocale.Language.Chinese if chinese else QLocale.Language.English
        QLocale.setDefault(QLocale(spoken, country))
