"""The drawings of the icons on a 20 × 20 grid, strokes only unless they say fill."""

PATHS: dict[str, str] = {
    # files
    "new": '<path d="M11.5 2.8H6A1.5 1.5 0 0 0 4.5 4.3v11.4A1.5 1.5 0 0 0 6 17.2h8'
    'a1.5 1.5 0 0 0 1.5-1.5V6.8zM11.5 2.8v4h4M10 9.5v5M7.5 12h5"/>',
    "open": '<path d="M2.8 15V5.3A1 1 0 0 1 3.8 4.3h3.7l1.7 2h6a1 1 0 0 1 1 1V9'
    "M2.8 15.2L5.2 9.5A1 1 0 0 1 6.1 9h10.6a.7.7 0 0 1 .65.95L15.4 15.2"
    'a1 1 0 0 1-.95.65H3.5"/>',
    "save": '<path d="M4.3 3.3h9.2l3.2 3.2v9.2a1 1 0 0 1-1 1H4.3a1 1 0 0 1-1-1V4.3'
    'a1 1 0 0 1 1-1zM6.3 3.5v4h6v-4M6 16.5v-5h8v5"/>',
    "export": '<path d="M10 12.5V3M6.8 6L10 2.8 13.2 6M3.5 11.5v4a1.5 1.5 0 0 0 1.5 1.5h10'
    'a1.5 1.5 0 0 0 1.5-1.5v-4"/>',
    "import": '<path d="M10 2.8v9.5M6.8 9.2L10 12.4l3.2-3.2M3.500 11.500v4a1.500 1.500 0 0 0 1.500 '
    '1.500h10a1.500 1.500 0 0 0 1.500-1.500v-4"/>',
    "print": '<path d="M6 7V3.3h8V7M6 14H4.3a1 1 0 0 1-1-1V8.2A1.2 1.2 0 0 1 4.5 7h11'
    'a1.2 1.2 0 0 1 1.2 1.2V13a1 1 0 0 1-1 1H14"/><rect x="6" y="11.5" width="8" height="5.2"/>',
    "package": '<path d="M10 2.8l6.5 3.4v7.6L10 17.2l-6.5-3.4V6.2zM3.7 6.3L10 9.6l6.3-3.3'
    'M10 9.6v7.4M6.8 4.6l6.3 3.3"/>',
    "folder": '<path d="M2.8 5.3a1 1 0 0 1 1-1h3.7l1.7 2h7a1 1 0 0 1 1 1v7.4a1 1 0 0 1-1 1H3.8'
    'a1 1 0 0 1-1-1z"/>',
    "close": '<path d="M5.5 5.5l9 9M14.5 5.5l-9 9"/>',
    # editing
    "undo": '<path d="M7 4L3.5 7.5 7 11M3.8 7.5h8.2a4.2 4.2 0 0 1 0 8.5H8"/>',
    "redo": '<path d="M13 4l3.5 3.5L13 11M16.2 7.5H8a4.2 4.2 0 0 0 0 8.5h4"/>',
    "cut": '<circle cx="5.5" cy="14.5" r="2.2"/><circle cx="14.5" cy="14.5" r="2.2"/>'
    '<path d="M6.8 12.7L14 3.5M13.2 12.7L6 3.5"/>',
    "copy": '<rect x="7" y="7" width="9.5" height="9.5" rx="1.2"/>'
    '<path d="M4.5 13h-.2a.8.8 0 0 1-.8-.8V4.3a.8.8 0 0 1 .8-.8h7.9a.8.8 0 0 1 .8.8v.2"/>',
    "paste": '<path d="M7.5 4H5.3a.8.8 0 0 0-.8.8v11.4a.8.8 0 0 0 .8.8h9.4a.8.8 0 0 0 .8-.8V4.8'
    'a.8.8 0 0 0-.8-.8h-2.2"/><rect x="7.5" y="2.8" width="5" height="2.6" rx=".8"/>'
    '<path d="M7.5 9.5h5M7.5 12.5h3.5"/>',
    "delete": '<path d="M3.5 5.5h13M8 5.3V3.5h4v1.8M5.2 5.7l.7 10.4a1 1 0 0 0 1 .9h6.2'
    'a1 1 0 0 0 1-.9l.7-10.4M8.5 9v4.5M11.5 9v4.5"/>',
    "duplicate": '<rect x="7" y="7" width="9.5" height="9.5" rx="1.2"/><path d="M11.75 9.5v4.5'
    'M9.5 11.75H14M4.5 13h-.2a.8.8 0 0 1-.8-.8V4.3a.8.8 0 0 1 .8-.8h7.9a.8.8 0 0 1 .8.8v.2"/>',
    "search": '<circle cx="9" cy="9" r="5.5"/><path d="M13.2 13.2L17 17"/>',
    "more": '<circle cx="4.5" cy="10" r="1.1" fill="currentColor"/>'
    '<circle cx="10" cy="10" r="1.1" fill="currentColor"/>'
    '<circle cx="15.5" cy="10" r="1.1" fill="currentColor"/>',
    "add": '<path d="M10 4v12M4 10h12"/>',
    "edit": '<path d="M4 16l.7-3.2L13 4.5a1.5 1.5 0 0 1 2.1 0l.4.4a1.5 1.5 0 0 1 0 2.1'
    'L7.2 15.3zM11.6 6l2.4 2.4"/>',
    # tools
    "select": '<path d="M5 3l10.5 7.2-4.7.9L13.5 16l-2.2 1.1-2.6-4.9L5 15.5z"/>',
    "text": '<path d="M4 6V3.8h12V6M10 4v12.2M7.5 16.2h5"/>',
    "photo": '<rect x="3" y="4" width="14" height="12" rx="1.2"/><circle cx="7.2" cy="8" r="1.3"/>'
    '<path d="M3.2 14l3.8-3.5 2.8 2.5 3.5-4 3.5 4"/>',
    "picture": '<path d="M3 7.5V4.8A.8.8 0 0 1 3.8 4h2.7M17 7.5V4.8a.8.8 0 0 0-.8-.8h-2.7'
    "M3 12.5v2.7a.8.8 0 0 0 .8.8h2.7M17 12.5v2.7a.8.8 0 0 1-.8.8h-2.7"
    '"/><circle cx="10" cy="10" r="3.6"/><circle cx="10" cy="10" r="1.2"/>',
    "panel": '<rect x="3.3" y="4.8" width="13.4" height="10.4"/>',
    "rule": '<path d="M4 16L16 4"/><circle cx="4" cy="16" r="1" fill="currentColor"/>'
    '<circle cx="16" cy="4" r="1" fill="currentColor"/>',
    "hand": '<path d="M7 10.5V5a1.2 1.2 0 0 1 2.4 0v4M9.4 9V3.7a1.2 1.2 0 0 1 2.4 0V9'
    "M11.8 9V5a1.2 1.2 0 0 1 2.4 0v6.5c0 3.5-1.7 5.5-4.7 5.5-2.2 0-3.3-.8-4.5-2.7"
    'L3 11a1.2 1.2 0 0 1 2-1.3l2 2.3"/>',
    "zoom": '<circle cx="9" cy="9" r="5.5"/><path d="M13.2 13.2L17 17M9 6.8v4.4M6.8 9h4.4"/>',
    "zoom-out": '<circle cx="9" cy="9" r="5.5"/><path d="M13.2 13.2L17 17M6.8 9h4.4"/>',
    # view
    "fit": '<path d="M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13"/>'
    '<rect x="7" y="6.5" width="6" height="7"/>',
    "grid": '<rect x="3.5" y="3.5" width="13" height="13" rx=".8"/>'
    '<path d="M7.8 3.5v13M12.2 3.5v13M3.5 7.8h13M3.5 12.2h13"/>',
    "frames": '<rect x="4" y="4" width="12" height="12" stroke-dasharray="2.2 1.9"/>'
    '<g fill="currentColor" stroke="none"><rect x="2.7" y="2.7" width="2.6" height="2.6"/>'
    '<rect x="14.7" y="2.7" width="2.6" height="2.6"/>'
    '<rect x="2.7" y="14.7" width="2.6" height="2.6"/>'
    '<rect x="14.7" y="14.7" width="2.6" height="2.6"/></g>',
    "eye": '<path d="M2.3 10S5 5 10 5s7.7 5 7.7 5-2.7 5-7.7 5-7.7-5-7.7-5z"/>'
    '<circle cx="10" cy="10" r="2.2"/>',
    "eye-off": '<path d="M3.5 8.5c1.4 2 3.700 3.500 6.500 3.500s5.100-1.500 6.500-3.500"/>'
    '<path d="M10 12v2.600M5.800 11.200l-1.300 2.200M14.200 11.200l1.300 2.200"/>',
    "layers": '<path d="M10 3.200l7 3.600-7 3.600-7-3.600zM3.300 10.200l6.700 3.400 6.700-3.400"/>'
    '<path d="M3.300 13.400l6.700 3.400 6.700-3.400"/>',
    "assets": '<rect x="3" y="3.500" width="14" height="13" rx="1"/><path d="M3.200 7.500h13.600"/>'
    '<rect x="5.500" y="10" width="4" height="4"/><path d="M12 10.500h2.700M12 13.500h2.700"/>',
    "proof": '<rect x="3" y="3.5" width="14" height="9.5" rx="1"/><path d="M10 13v3.5M6.5 16.5h7"/>'
    '<circle cx="8" cy="7.2" r="2"/><circle cx="12" cy="7.2" r="2"/>'
    '<circle cx="10" cy="9.6" r="2"/>',
    "ink": '<path d="M10 2.8c2.8 3.4 5 6 5 9a5 5 0 0 1-10 0c0-3 2.2-5.6 5-9z"/>'
    '<path d="M7.3 12.2a2.8 2.8 0 0 0 2.7 2.6"/>',
    "spread": '<path d="M10 5v11M10 5L3.5 3.8v11L10 16l6.5-1.2v-11z"/>',
    "beside": '<rect x="2.8" y="4" width="6.2" height="12" rx=".8"/>'
    '<rect x="11" y="4" width="6.2" height="12" rx=".8"/>',
    "plan": '<path d="M10.5 3.5h6v5.5h-6zM3.5 11h6.5v5.5H3.5zM10 11h6.5v5.5H10z"/>',
    "ruler": '<rect x="2.5" y="6.8" width="15" height="6.4" rx=".8"/>'
    '<path d="M5.5 7v2.5M8.5 7v3.5M11.5 7v2.5M14.5 7v3.5"/>',
    "sun": '<circle cx="10" cy="10" r="3.2"/><path d="M10 2.5v1.8M10 15.7v1.8M2.5 10h1.8'
    'M15.7 10h1.8M4.7 4.7L6 6M14 14l1.3 1.3M15.3 4.7L14 6M6 14l-1.3 1.3"/>',
    "moon": '<path d="M16.3 11.8A6.8 6.8 0 0 1 8.2 3.7a6.8 6.8 0 1 0 8.1 8.1z"/>',
    "language": '<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c2 2 3 4.4 3 7s-1 5-3 7'
    'c-2-2-3-4.4-3-7s1-5 3-7z"/>',
    # pages and content
    "page": '<path d="M11.5 2.8H6a1.5 1.5 0 0 0-1.5 1.5v11.4A1.5 1.5 0 0 0 6 17.2h8'
    'a1.5 1.5 0 0 0 1.5-1.5V6.8zM11.5 2.8v4h4"/>',
    "article": '<rect x="3.3" y="3.5" width="13.4" height="13" rx="1.2"/>'
    '<path d="M6 7h8M6 10h8M6 13h5"/>',
    "book": '<path d="M10 5.5C8 4 5.500 4 3 4.500v11c2.500-.5 5-.5 7 1 2-1.500 4.500-1.500 7-1v-11'
    'c-2.500-.5-5-.5-7 1zM10 5.500v11"/>',
    "previous": '<path d="M12 5l-5 5 5 5"/>',
    "extension": '<path d="M3 4l6 6-6 6M11 4l6 6-6 6"/>',
    "extension-down": '<path d="M4 3l6 6 6-6M4 11l6 6 6-6"/>',
    "next": '<path d="M8 5l5 5-5 5"/>',
    "down": '<path d="M5.5 8l4.5 4.5L14.5 8"/>',
    # objects
    "group": '<rect x="5.5" y="5.5" width="5.5" height="5.5"/><rect x="9" y="9" width="5.5" '
    'height="5.5"/><path d="M3 5V3h2M15 3h2v2M17 15v2h-2M5 17H3v-2"/>',
    "ungroup": '<rect x="3.5" y="3.5" width="7" height="7"/>'
    '<rect x="9.5" y="9.5" width="7" height="7" stroke-dasharray="2 1.7"/>',
    "front": '<rect x="6.5" y="6.5" width="7" height="7" fill="currentColor"/>'
    '<path d="M4 11V4h7M16 9v7H9"/>',
    "back": '<path d="M6.5 9V6.5H13.5V13.5H11"/><rect x="3.5" y="9.5" width="7" height="7" '
    'fill="currentColor"/>',
    "lock": '<rect x="4.5" y="9" width="11" height="8" rx="1.2"/>'
    '<path d="M6.8 9V6.5a3.2 3.2 0 0 1 6.4 0V9M10 12.3v1.7"/>',
    "unlock": '<rect x="4.5" y="9" width="11" height="8" rx="1.2"/>'
    '<path d="M6.8 9V6a3.2 3.2 0 0 1 6.2-1M10 12.3v1.7"/>',
    "bold": '<path d="M6 3.8h4.8a3 3 0 0 1 0 6H6zM6 9.8h5.5a3.2 3.2 0 0 1 0 6.4H6z" '
    'stroke-width="2"/>',
    "align-left": '<path d="M3.5 3v14"/><rect x="6" y="5" width="10.5" height="3.5"/>'
    '<rect x="6" y="11.5" width="6" height="3.5"/>',
    "align-center": '<path d="M10 3v2M10 8.5v3M10 15v2"/>'
    '<rect x="4" y="5" width="12" height="3.5"/><rect x="6.5" y="11.5" width="7" height="3.5"/>',
    "align-right": '<path d="M16.5 3v14"/><rect x="3.5" y="5" width="10.5" height="3.5"/>'
    '<rect x="8" y="11.5" width="6" height="3.5"/>',
    "align-top": '<path d="M3 3.5h14"/><rect x="5" y="6" width="3.5" height="10.5"/>'
    '<rect x="11.5" y="6" width="3.5" height="6"/>',
    "align-middle": '<path d="M3 10h2M8.5 10h3M15 10h2"/>'
    '<rect x="5" y="4" width="3.5" height="12"/><rect x="11.5" y="6.5" width="3.5" height="7"/>',
    "align-bottom": '<path d="M3 16.5h14"/><rect x="5" y="3.5" width="3.5" height="10.5"/>'
    '<rect x="11.5" y="8" width="3.5" height="6"/>',
    "gaps-across": '<path d="M3.5 3.5v13M16.5 3.5v13"/><rect x="8" y="5.5" width="4" height="9"/>',
    "gaps-down": '<path d="M3.5 3.5h13M3.5 16.5h13"/><rect x="5.5" y="8" width="9" height="4"/>',
    "align": '<path d="M3.5 5h13M3.5 8.3h13M3.5 11.7h13M3.5 15h8"/>',
    "turn-right": '<rect x="4" y="9" width="8" height="8" rx=".8"/>'
    '<path d="M7 5.5h4.5a4.5 4.5 0 0 1 4.5 4.5v1M18.3 8.8L16 11.3 13.7 8.8"/>',
    "turn-left": '<rect x="8" y="9" width="8" height="8" rx=".8"/>'
    '<path d="M13 5.5H8.5A4.5 4.5 0 0 0 4 10v1M1.7 8.8L4 11.3 6.3 8.8"/>',
    "flip-x": '<path d="M10 3v14" stroke-dasharray="2 1.6"/><path d="M7.5 5.5v9H2.8z"/>'
    '<path d="M12.5 5.5v9h4.7z" fill="currentColor"/>',
    "flip-y": '<path d="M3 10h14" stroke-dasharray="2 1.6"/><path d="M5.5 7.5h9V2.8z"/>'
    '<path d="M5.5 12.5h9v4.7z" fill="currentColor"/>',
    "replace": '<rect x="3" y="3.5" width="9" height="7.5" rx="1"/>'
    '<path d="M3.2 9.3l2.4-2.2 2 1.8 2.2-2.4 2 2.3M15 6.5v4M13.2 9L15 11l1.8-2"/>'
    '<path d="M8 13.5h8.2a.8.8 0 0 1 .8.8v1.9a.8.8 0 0 1-.8.8H8a.8.8 0 0 1-.8-.8v-1.9'
    'a.8.8 0 0 1 .8-.8z"/>',
    "reset": '<path d="M3.5 4v4h4M3.8 8A6.7 6.7 0 1 1 3.3 11"/>',
    "link": '<rect x="3" y="3" width="6" height="6"/><rect x="11" y="11" width="6" height="6"/>'
    '<path d="M9 7h3a2 2 0 0 1 2 2v2M12.4 9.4L14 11l1.6-1.6"/>',
    "scissors": '<circle cx="5.5" cy="14.5" r="2.2"/><circle cx="14.5" cy="14.5" r="2.2"/>'
    '<path d="M6.8 12.7L14 3.5M13.2 12.7L6 3.5"/>',
    "wrap": '<path d="M3 3.500h14M3 16.500h14M3 8h2.500M3 12h2.500M14.500 8H17M14.500 12H17"/>'
    '<circle cx="10" cy="10" r="3.200"/>',
    "trace": '<path d="M5 14.500L7.500 5.500 14.500 8 13 15.500z" stroke-dasharray="2 2"/>'
    '<rect x="3.800" y="13.300" width="2.400" height="2.400"/>'
    '<rect x="6.300" y="4.300" width="2.400" height="2.400"/>'
    '<rect x="13.300" y="6.800" width="2.400" height="2.400"/>'
    '<rect x="11.800" y="14.300" width="2.400" height="2.400"/>',
    "eyedropper": '<path d="M11.3 5.2l3.5 3.5M12.3 6.2l1.9-2a1.8 1.8 0 0 1 2.6 2.6l-2 1.9'
    'M12 6.5L5 13.5l-1.2 2.7 2.7-1.2 7-7"/>',
    "measure": '<path d="M3 14.5L14.5 3 17 5.5 5.5 17zM6.2 11.3l1.3 1.3'
    'M8.8 8.7l1.9 1.9M11.4 6.1l1.3 1.3"/>',
    "place": '<path d="M4 3.5h8.5v5M4 3.5v11h4.5M6.3 6.5h4M6.3 9.3h3"/>'
    '<path d="M10.5 10.5l6.5 2.6-2.8 1.1-1.1 2.8z" fill="currentColor"/>',
    # panels and states
    "inspector": '<path d="M4 6h6M14 6h2M4 10h2M10 10h6M4 14h7M15 14h1"/><circle cx="12" cy="6" '
    'r="1.7"/><circle cx="8" cy="10" r="1.7"/><circle cx="13" cy="14" r="1.7"/>',
    "styles": '<path d="M3 15.5L7 4.5l4 11M4.4 11.8h5.2M13 8h4M13 11.5h4M13 15h4"/>',
    "swatches": '<rect x="3" y="3" width="6" height="6" rx=".8" fill="currentColor"/>'
    '<rect x="11" y="3" width="6" height="6" rx=".8"/><rect x="3" y="11" width="6" height="6" '
    'rx=".8"/><rect x="11" y="11" width="6" height="6" rx=".8"/>',
    "mend": '<path d="M12.3 5.2a3.6 3.6 0 0 1 4.6-1.3l-2.4 2.4.4 1.9 1.9.4 2.4-2.4'
    'a3.6 3.6 0 0 1-5 4.2L7.8 16.8a1.7 1.7 0 0 1-2.4-2.4l6.4-6.4a3.6 3.6 0 0 1 .5-2.8z" '
    'transform="translate(-1.6 .4)"/>',
    "history": '<path d="M3.5 4v4h4M3.8 8A6.7 6.7 0 1 1 3.3 11M10 6.5V10l2.5 2"/>',
    "preflight": '<path d="M9.5 5h7M9.5 10h7M9.5 15h7M3 5l1.2 1.2L6.5 4M3 10l1.2 1.2L6.5 9'
    'M3 15l1.2 1.2L6.5 14"/>',
    "error": '<circle cx="10" cy="10" r="7"/><path d="M10 6v4.8M10 13.7v.1" stroke-width="1.8"/>',
    "warning": '<path d="M10 3.3L17.5 16.3h-15zM10 8v4M10 14v.1"/>',
    "ok": '<circle cx="10" cy="10" r="7"/><path d="M6.8 10.2l2.2 2.2 4.2-4.6"/>',
    "info": '<circle cx="10" cy="10" r="7"/><path d="M10 9.3v4.2M10 6.5v.1" stroke-width="1.6"/>',
    "command": '<rect x="2.8" y="4" width="14.4" height="12" rx="1.2"/>'
    '<path d="M6 8l2.5 2.2L6 12.5M10.5 12.5h4"/>',
    "sample": '<rect x="3" y="3" width="14" height="14" rx="1"/><path d="M5.5 6h9M5.5 9h4'
    'M5.5 11.5h4M5.5 14h4"/><rect x="11.5" y="9" width="3" height="5"/>',
    "sync": '<path d="M4 9a6.2 6.2 0 0 1 11-2.8V3.5M16 11a6.2 6.2 0 0 1-11 2.8v2.7'
    'M15.2 6.2h-2.7M4.8 13.8h2.7"/>',
    "keyboard": '<rect x="2.5" y="5" width="15" height="10" rx="1.2"/>'
    '<path d="M5.5 8h.1M8.5 8h.1M11.5 8h.1M14.5 8h.1M6.5 12h7"/>',
}
"""Name and the body of its SVG; ``currentColor`` is filled in with the tint."""
