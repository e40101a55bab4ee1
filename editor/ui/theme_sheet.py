"""The style sheet, with ``@name`` where a colour of the theme goes."""

SHEET = """
QMenuBar { background: @bar; color: @text; padding: 2px 6px; border: none; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover; }
QMenu { background: @base; color: @text; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 5px 22px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: @selected; color: @selected_text; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: @bar; color: @text; border: 1px solid @line; padding: 4px 7px; }

QToolBar { background: @bar; border: none; spacing: 2px; padding: 4px 8px; }
QToolBar#main { border-top: 1px solid @bar; border-bottom: 1px solid @line; }
QToolBar#tools { border-right: 1px solid @line; padding: 6px 3px; spacing: 3px; }
QToolBar::separator { background: @line; width: 1px; height: 1px; margin: 5px 6px; }
QToolBar#tools::separator { margin: 5px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px 7px; color: @text;
  background: transparent; }
QToolBar#tools QToolButton { padding: 5px; }
QToolBar QToolButton#qt_toolbar_ext_button { padding: 0; border-radius: 3px;
  background: @hover; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @pressed; }
QToolButton:checked { background: @selected; color: @selected_text; border-color: @selected; }
QToolButton:disabled { color: @faint; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[role="section"], QToolButton[role="section"]:checked { padding: 3px 0; color: @text;
  background: transparent; border: 1px solid transparent; border-bottom-color: @line;
  border-radius: 0; }
QToolButton[role="section"]:hover { background: @hover; }
QToolButton[role="section"]:focus { border-color: @accent; }

QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QWidget#dock-title { background: @window; }
QWidget#dock-title[floating="true"] { background: @pressed; }
QWidget#dock-title QToolButton { padding: 1px; }
QDockWidget > QWidget { background: @window; }
QTabBar { background: @window; }
QTabBar::tab { background: transparent; color: @muted; padding: 5px 12px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }
QTabBar#pages::tab { padding: 6px 14px; }
QTabBar::scroller { width: 44px; }
QTabBar QToolButton { background: @window; border: none; border-radius: 0; padding: 0; }
QTabBar QToolButton:hover { background: @hover; }
QTabBar QToolButton::left-arrow { image: url("@left.svg"); width: 12px; height: 12px; }
QTabBar QToolButton::right-arrow { image: url("@right.svg"); width: 12px; height: 12px; }
QTabBar QToolButton::left-arrow:disabled, QTabBar QToolButton::right-arrow:disabled {
  image: none; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }

QStatusBar { background: @bar; border-top: 1px solid @line; color: @muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 0 6px; }
QStatusBar QToolButton { padding: 2px 7px; color: @muted; }
QStatusBar QToolButton:hover { color: @text; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit { background: @base;
  color: @text; border: 1px solid @edge; border-radius: 4px; padding: 1px 5px; min-height: 18px;
  selection-background-color: @accent; selection-color: @accent_text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QComboBox:focus { border-color: @accent; }
QSpinBox QLineEdit, QDateEdit QLineEdit, QComboBox QLineEdit { background: transparent;
  border: none; padding: 0; min-height: 0; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @faint;
  background: @window; }
QLineEdit[wrong="true"] { border-color: @red; color: @red; }
QComboBox { background: @base; color: @text; border: 1px solid @edge; border-radius: 4px;
  padding: 1px 0 1px 5px; min-height: 20px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 15px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("@down.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @base; color: @text; border: 1px solid @line;
  selection-background-color: @selected; selection-color: @selected_text; outline: none;
  padding: 3px; }
QStatusBar QComboBox { background: transparent; border-color: transparent; color: @muted; }
QStatusBar QComboBox:hover { background: @hover; color: @text; }

QDialogButtonBox, QMessageBox { button-layout: 3; }
QPushButton { background: @base; color: @text; border: 1px solid @edge; border-radius: 5px;
  padding: 5px 14px; min-height: 18px; outline: none; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:disabled { color: @faint; background: @window; }
QPushButton:default { background: @accent; border-color: @accent; color: @accent_text; }
QPushButton:default:disabled { background: @pressed; border-color: @pressed; color: @faint; }
QPushButton:focus { border-color: @accent; }
QPushButton:default:focus { border-color: @text; }
QPushButton[quiet="true"] { border-color: transparent; background: transparent; text-align: left; }
QPushButton[quiet="true"]:hover { background: @hover; }
QPushButton[quiet="true"]:focus { border-color: @accent; }

QCheckBox { spacing: 7px; }
QCheckBox::indicator, QAbstractItemView::indicator {
  width: 13px; height: 13px; border: 1px solid @edge; border-radius: 3px;
  background: @base; }
QCheckBox::indicator:hover, QCheckBox:focus::indicator { border-color: @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: @accent; border-color: @accent;
  image: url("@check.svg"); }
QCheckBox::indicator:disabled { border-color: @line; background: @window; }
QRadioButton { spacing: 7px; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid @edge; border-radius: 7px;
  background: @base; }
QRadioButton::indicator:hover, QRadioButton:focus::indicator { border-color: @accent; }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 4px solid @accent;
  background: @accent_text; }
QRadioButton::indicator:disabled { border-color: @line; background: @window; }
QComboBox[inherited="true"] { color: @muted; }
QSlider::groove:horizontal { background: @pressed; height: 3px; border-radius: 1px; }
QSlider::handle:horizontal { background: @base; border: 1px solid @edge; width: 12px;
  height: 12px; margin: -6px 0; border-radius: 7px; }
QSlider::handle:horizontal:hover, QSlider:focus::handle:horizontal { border-color: @accent; }
QSlider::handle:horizontal:pressed { background: @accent; border-color: @accent; }
QSlider::handle:horizontal:disabled { border-color: @line; background: @window; }

QListView, QTreeView { background: @base; color: @text; border: none; outline: none;
  alternate-background-color: @base; show-decoration-selected: 1; }
QListView[framed="true"], QTreeView[framed="true"] { border: 1px solid @line;
  border-radius: 4px; }
QListView::item, QTreeView::item { padding: 3px 3px; border: 1px solid transparent; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @selected;
  color: @selected_text; }
QListView::item:focus { border-color: @accent; border-radius: 3px; }
QTreeView::item:focus { border-top-color: @accent; border-bottom-color: @accent; }
QHeaderView { background: @base; border: none; }
QHeaderView::section { background: @base; color: @muted; border: none;
  border-bottom: 1px solid @line; padding: 4px 6px; }
QProgressBar { background: @pressed; border: none; border-radius: 3px; max-height: 6px;
  text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QScrollArea { border: none; background: @window; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @pressed; border-radius: 3px; margin: 2px; min-height: 28px;
  min-width: 28px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="heading"] { color: @text; }
QLabel[role="error"] { color: @red; }
QFrame[role="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="notice"] { background: @selected; border: 1px solid @line; border-radius: 6px; }
QFrame[role="notice"] QLabel { color: @selected_text; }
QFrame[role="card"] { background: @base; border: 1px solid @line; border-radius: 8px; }
"""
