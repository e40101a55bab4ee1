"""Independent PDF/X-1a:2003, X-3:2003, X-4 and newspaper preflight on pikepdf (knows nothing of the writer).
  pdfx_check.py [--level auto|x1a|x3|x4] [--no-news] [--tac 240] [--ppi 150] [--rule 0.25] [--json] file.pdf ...
Prints "PASS" or one line per violated demand: SEVERITY rule page object message (xN).  Exit 1 when an error was found.
Clause numbers: ISO 15930-4 (X-1a:2003), -6 (X-3:2003), -7 (X-4) as cited by public sources (krilla validate.rs, JHOVE, PitStop docs)."""
import sys, re, io, math, json, argparse, struct, collections
import pikepdf
from pikepdf import Name, Dictionary, Array, Stream
PT = 72.0; EPS = 0.02
def fl(o): return float(o)
def mul(a, b):  # a then b  (row vectors)
    return (a[0]*b[0]+a[1]*b[2], a[0]*b[1]+a[1]*b[3], a[2]*b[0]+a[3]*b[2], a[2]*b[1]+a[3]*b[3], a[4]*b[0]+a[5]*b[2]+b[4], a[4]*b[1]+a[5]*b[3]+b[5])
def app(m, x, y): return (m[0]*x+m[2]*y+m[4], m[1]*x+m[3]*y+m[5])
ID = (1, 0, 0, 1, 0, 0)
def box(o): 
    v = [fl(x) for x in o]; return (min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3]))
def inside(a, b, e=EPS): return a[0] >= b[0]-e and a[1] >= b[1]-e and a[2] <= b[2]+e and a[3] <= b[3]+e
def meets(a, b, e=EPS): return a[0] < b[2]-e and a[2] > b[0]+e and a[1] < b[3]-e and a[3] > b[1]+e
def oid(o):
    try: return '%d %d R' % o.objgen if o is not None and o.objgen != (0, 0) else ''
    except Exception: return ''
class CMap:
    """ToUnicode: code -> str, plus code lengths"""
    def __init__(self, data):
        s = data.decode('latin-1'); self.m = {}; hx = r'<\s*([0-9A-Fa-f\s]*)>'
        u = lambda h: bytes.fromhex(re.sub(r'\s', '', h)).decode('utf-16-be', 'replace')
        for blk in re.findall(r'beginbfchar(.*?)endbfchar', s, re.S):
            for a, b in re.findall(hx + r'\s*' + hx, blk): self.m[int(a, 16)] = u(b)
        for blk in re.findall(r'beginbfrange(.*?)endbfrange', s, re.S):
            for a, b, c in re.findall(hx + r'\s*' + hx + r'\s*(<[^>]*>|\[[^\]]*\])', blk):
                lo, hi = int(a, 16), int(b, 16)
                if c[0] == '[':
                    for k, h in enumerate(re.findall(hx, c)): self.m[lo+k] = u(h)
                else:
                    t = u(c[1:-1])
                    for k in range(lo, min(hi, lo+65535)+1): self.m[k] = t[:-1] + chr(ord(t[-1]) + k - lo) if t else ''
class FontInfo:
    def __init__(self, f):
        self.f = f; self.obj = oid(f); self.sub = str(f.get('/Subtype', '')); self.base = str(f.get('/BaseFont', ''))[1:]; self.codes = set(); self.cid = None; self.pages = set(); self.minsize = 1e9
        d = f
        if self.sub == '/Type0': self.cid = d = f.DescendantFonts[0]
        self.desc = d.get('/FontDescriptor'); self.type3 = self.sub == '/Type3'; self.vertical = self.cid is not None and str(f.get('/Encoding', '')).endswith('V')
        self.cmap = None
        if isinstance(f.get('/ToUnicode'), Stream):
            try: self.cmap = CMap(f.ToUnicode.read_bytes())
            except Exception: self.cmap = None
        self.w = {}
        if self.cid is not None:
            self.dw = fl(self.cid.get('/DW', 1000)); W = list(self.cid.get('/W', [])); i = 0
            while i < len(W):
                c = int(W[i])
                if isinstance(W[i+1], Array):
                    for k, v in enumerate(W[i+1]): self.w[c+k] = fl(v)
                    i += 2
                else:
                    for k in range(c, int(W[i+1])+1): self.w[k] = fl(W[i+2])
                    i += 3
            dw2 = self.cid.get('/DW2', [880, -1000]); self.dvy, self.dw1 = fl(dw2[0]), fl(dw2[1])
        else:
            fc = int(f.get('/FirstChar', 0)); self.dw = fl(self.desc.get('/MissingWidth', 0)) if self.desc is not None else 500.0
            for k, v in enumerate(f.get('/Widths', [])): self.w[fc+k] = fl(v)
    def file(self):
        if self.desc is None: return None, None
        for k in ('/FontFile', '/FontFile2', '/FontFile3'):
            if k in self.desc: return k, self.desc[k]
        return None, None
    def decode(self, b):
        if self.cid is not None: return struct.unpack('>%dH' % (len(b)//2), b[:len(b)//2*2])
        return b
class GS:
    __slots__ = 'ctm fcs fc scs sc lw font size tc tw tz ts tr lead op OP opm ca CA bm smask clip'.split()
    def copy(self):
        g = GS.__new__(GS)
        for k in GS.__slots__: setattr(g, k, getattr(self, k))
        return g
class Checker:
    def __init__(self, path, level='auto', news=True, tac=240, ppi=150, ppi1=550, rule=0.25, small=12.0, safe=8.5, maxppi=450):
        self.path, self.news, self.tac, self.ppi, self.ppi1, self.rule, self.small, self.safe, self.maxppi = path, news, tac, ppi, ppi1, rule, small, safe, maxppi
        self.v = collections.OrderedDict(); self.level = level; self.fonts = {}; self.csn = {}; self.stat = collections.Counter(); self.imgs = {}; self.spots = set(); self.csseen = set()
    def bad(self, rule, msg, page=None, obj=None, sev='ERROR'):
        k = (sev, rule, page, obj or '', msg); self.v[k] = self.v.get(k, 0) + 1
    def warn(self, *a, **k): self.bad(*a, sev='WARN', **k)
    # ------------------------------------------------------------------ run
    def run(self):
        try: self.pdf = pikepdf.open(self.path)
        except pikepdf.PasswordError: self.bad('encryption', 'file is encrypted (password needed)'); return self
        except Exception as e: self.bad('syntax', 'cannot open: %s' % e); return self
        p = self.pdf; self.raw = open(self.path, 'rb').read(); self.root = p.Root; self.info = p.trailer.get('/Info', None)
        self.xmp = self.read_xmp()
        v = str(self.info.get('/GTS_PDFXVersion', '')) if self.info is not None else ''
        v = v or self.xmp.get('pdfxid:GTS_PDFXVersion', '') or self.xmp.get('pdfx:GTS_PDFXVersion', '')
        self.declared = v
        if self.level == 'auto': self.level = 'x1a' if 'X-1' in v else 'x3' if 'X-3' in v else 'x4'
        self.old = self.level in ('x1a', 'x3')
        self.doc_checks(); self.intent()
        for n, pg in enumerate(p.pages, 1): self.page(n, pg)
        self.font_checks(); self.object_checks()
        return self
    # ------------------------------------------------------------------ document
    def read_xmp(self):
        out = {}; m = self.root.get('/Metadata')
        if m is None: return out
        try:
            from lxml import etree
            t = etree.fromstring(re.sub(rb'^[^<]*', b'', m.read_bytes()))
        except Exception as e: self.bad('xmp', 'XMP does not parse: %s' % e, obj=oid(m)); return out
        ns = {'http://purl.org/dc/elements/1.1/': 'dc', 'http://ns.adobe.com/xap/1.0/': 'xmp', 'http://ns.adobe.com/xap/1.0/mm/': 'xmpMM', 'http://ns.adobe.com/pdf/1.3/': 'pdf', 'http://ns.adobe.com/pdfx/1.3/': 'pdfx', 'http://www.npes.org/pdfx/ns/id/': 'pdfxid'}
        R = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}'
        for d in t.iter(R + 'Description'):
            for k, v in d.attrib.items():
                q = re.match(r'\{(.*)\}(.*)', k)
                if q and q[1] in ns: out[ns[q[1]] + ':' + q[2]] = v
            for e in d:
                q = re.match(r'\{(.*)\}(.*)', str(e.tag))
                if q and q[1] in ns:
                    li = e.findall('.//' + R + 'li'); out[ns[q[1]] + ':' + q[2]] = (li[0].text if li else e.text) or ''
        return out
    def doc_checks(self):
        p = self.pdf; ver = p.pdf_version; want = {'x1a': '1.4', 'x3': '1.4', 'x4': '1.6'}[self.level]
        names = {'x1a': ('PDF/X-1a:2003', 'PDF/X-1:2001'), 'x3': ('PDF/X-3:2003', 'PDF/X-3:2002'), 'x4': ('PDF/X-4', 'PDF/X-4p')}[self.level]
        if self.declared not in names: self.bad('version-key', 'GTS_PDFXVersion is %r, not %s' % (self.declared, names[0]), obj='Info' if self.old else 'XMP')
        if self.old and self.info is not None and '/GTS_PDFXVersion' not in self.info: self.bad('version-key', 'Info GTS_PDFXVersion missing', obj='Info')
        if self.level == 'x4' and self.xmp.get('pdfxid:GTS_PDFXVersion') not in names: self.bad('version-key', 'XMP pdfxid:GTS_PDFXVersion missing or wrong', obj='XMP')
        if tuple(map(int, ver.split('.'))) > tuple(map(int, want.split('.'))): (self.bad if self.old else self.warn)('pdf-version', 'PDF version %s exceeds %s' % (ver, want), obj='header')
        if not re.match(rb'%PDF-1\.\d[\r\n]+%[\x80-\xff]{4}', self.raw[:64]): self.warn('header', 'no binary comment after the header', obj='header')
        if p.is_encrypted or '/Encrypt' in p.trailer: self.bad('encryption', 'Encrypt dictionary present', obj='trailer')
        if self.old and (b'/ObjStm' in self.raw or re.search(rb'/Type\s*/XRef\b', self.raw)): self.bad('object-streams', 'object or cross-reference streams need PDF 1.5', obj='trailer')
        i = p.trailer.get('/ID')
        if i is None or len(i) != 2 or not bytes(i[0]) or not bytes(i[1]): self.bad('document-id', 'trailer /ID missing or empty', obj='trailer')
        inf = self.info
        if inf is None: self.bad('info', 'no Info dictionary', obj='trailer'); inf = {}
        for k in ('/Title', '/CreationDate', '/ModDate'):
            if not str(inf.get(k, '')).strip(): self.bad('info', '%s missing or empty' % k[1:], obj='Info')
        for k in ('/CreationDate', '/ModDate'):
            if k in inf and not re.match(r"^D:\d{4}(\d{2}){0,5}([Z+-](\d{2}'?(\d{2}'?)?)?)?$", str(inf[k])): self.bad('info', '%s is not a PDF date: %s' % (k[1:], inf[k]), obj='Info')
        t = inf.get('/Trapped')
        if t is None or str(t) not in ('/True', '/False'): self.bad('trapped', 'Trapped is %s, must be the name True or False' % t, obj='Info')
        x = self.xmp
        if not x: self.bad('xmp', 'no document XMP metadata', obj='Root', sev='ERROR' if self.level == 'x4' else 'WARN')
        else:
            if self.level == 'x4':
                for k in ('xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass', 'xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate', 'dc:title', 'pdf:Trapped'):
                    if not x.get(k): self.bad('xmp', 'XMP %s missing' % k, obj='XMP')
            def same(a, b, nm):
                if a and b and a != b: self.bad('xmp-info', 'XMP and Info differ in %s: %r / %r' % (nm, b, a), obj='XMP')
            same(str(inf.get('/Title', '')), x.get('dc:title', ''), 'title'); same(str(inf.get('/Trapped', ''))[1:], x.get('pdf:Trapped', ''), 'Trapped')
            same(str(inf.get('/Producer', '')), x.get('pdf:Producer', ''), 'Producer'); same(str(inf.get('/Creator', '')), x.get('xmp:CreatorTool', ''), 'Creator')
            nd = lambda s: re.sub(r'\D', '', s.replace('D:', '').replace('Z', '+0000'))[:14]
            for a, b in (('/CreationDate', 'xmp:CreateDate'), ('/ModDate', 'xmp:ModifyDate')): same(nd(str(inf.get(a, ''))), nd(x.get(b, '')), a[1:])
            gx = str(inf.get('/GTS_PDFXVersion', '')); same(gx, x.get('pdfxid:GTS_PDFXVersion', '') or x.get('pdfx:GTS_PDFXVersion', ''), 'GTS_PDFXVersion')
        r = self.root
        for k in ('/OpenAction', '/AA'):
            if k in r and not (k == '/OpenAction' and isinstance(r[k], Array)): self.bad('actions', 'Catalog %s is an action' % k[1:], obj='Root')
        if '/AcroForm' in r and len(r.AcroForm.get('/Fields', [])): self.bad('forms', 'AcroForm with fields', obj='Root')
        n = r.get('/Names')
        if n is not None and '/JavaScript' in n: self.bad('javascript', 'document JavaScript', obj='Root/Names')
        if n is not None and '/EmbeddedFiles' in n and self.old: self.bad('embedded-files', 'embedded files', obj='Root/Names')
        if '/OCProperties' in r:
            if self.old: self.bad('optional-content', 'optional content (layers) is not PDF 1.4', obj='Root')
            else:
                for c in [r.OCProperties.get('/D')] + list(r.OCProperties.get('/Configs', [])):
                    if c is not None and '/AS' in c: self.warn('optional-content', 'AS (auto state) in a configuration', obj='OCProperties')
        vp = r.get('/ViewerPreferences')
        if vp is not None:
            for k in ('/ViewArea', '/ViewClip', '/PrintArea', '/PrintClip'):
                if k in vp and str(vp[k]) not in ('/MediaBox', '/BleedBox'): self.bad('viewer-prefs', '%s is %s' % (k, vp[k]), obj='ViewerPreferences')
    def intent(self):
        self.icc_space = None; oi = self.root.get('/OutputIntents'); L = [i for i in (oi or []) if str(i.get('/S', '')) == '/GTS_PDFX']
        if len(L) != 1: self.bad('output-intent', '%d GTS_PDFX output intents, exactly one demanded' % len(L), obj='Root'); 
        if not L: return
        o = L[0]; ident = str(o.get('/OutputConditionIdentifier', ''))
        if not ident: self.bad('output-intent', 'OutputConditionIdentifier missing', obj=oid(o) or 'OutputIntents')
        if not str(o.get('/Info', '')): self.warn('output-intent', 'Info missing', obj=oid(o) or 'OutputIntents')
        prof = o.get('/DestOutputProfile')
        if prof is None:
            if self.level == 'x1a' and str(o.get('/RegistryName', '')): self.icc_space = 'CMYK'; self.warn('output-intent', 'profile named by registry only, not embedded', obj='OutputIntents'); return
            self.bad('output-intent', 'DestOutputProfile not embedded', obj='OutputIntents'); return
        d = prof.read_bytes(); q = oid(prof); self.icc = d
        if len(d) < 132 or d[36:40] != b'acsp': self.bad('icc', 'not an ICC profile', obj=q); return
        if struct.unpack('>I', d[:4])[0] != len(d): self.bad('icc', 'ICC header length %d, stream %d' % (struct.unpack('>I', d[:4])[0], len(d)), obj=q)
        if d[12:16] != b'prtr': self.bad('icc', 'output profile class %r, not prtr' % d[12:16].decode('latin-1'), obj=q)
        sp = d[16:20].decode('latin-1').strip(); self.icc_space = {'CMYK': 'CMYK', 'RGB': 'RGB', 'GRAY': 'Gray'}.get(sp); N = {'CMYK': 4, 'RGB': 3, 'GRAY': 1}.get(sp)
        if int(prof.get('/N', -1)) != N: self.bad('icc', 'N=%s but the profile is %s' % (prof.get('/N'), sp), obj=q)
        if self.level == 'x1a' and sp != 'CMYK': self.bad('icc', 'X-1a wants a CMYK profile, got %s' % sp, obj=q)
        if self.old and d[8] > 2: self.bad('icc', 'ICC v%d profile; PDF 1.4 admits v2 only' % d[8], obj=q)
        if d[8] > 4: self.bad('icc', 'ICC v%d' % d[8], obj=q)
    # ------------------------------------------------------------------ pages
    def page(self, n, pg):
        o = pg.obj; inh = lambda k: self.inherited(o, k); mb = inh('/MediaBox')
        if mb is None: self.bad('boxes', 'no MediaBox', n, oid(o)); return
        B = {'Media': box(mb)}
        for k in ('Crop', 'Bleed', 'Trim', 'Art'):
            b = inh('/CropBox') if k == 'Crop' else o.get('/%sBox' % k)
            if b is not None: B[k] = box(b)
        if 'Trim' in B and 'Art' in B: self.bad('boxes', 'both TrimBox and ArtBox', n, oid(o))
        if 'Trim' not in B and 'Art' not in B: self.bad('boxes', 'neither TrimBox nor ArtBox', n, oid(o))
        for a in ('Crop', 'Bleed', 'Trim', 'Art'):
            if a in B:
                if B[a][2]-B[a][0] <= 0 or B[a][3]-B[a][1] <= 0: self.bad('boxes', '%sBox is empty' % a, n, oid(o))
                for b in {'Crop': ('Media',), 'Bleed': ('Media', 'Crop'), 'Trim': ('Media', 'Crop', 'Bleed'), 'Art': ('Media', 'Crop', 'Bleed')}[a]:
                    if b in B and not inside(B[a], B[b]): self.bad('boxes', '%sBox not within %sBox' % (a, b), n, oid(o))
        if self.old and max(B['Media'][2]-B['Media'][0], B['Media'][3]-B['Media'][1]) > 14400: self.bad('boxes', 'page above 14400 units', n, oid(o))
        if 'Bleed' not in B and self.news: self.warn('bleed', 'no BleedBox', n, oid(o))
        self.trim = B.get('Trim') or B.get('Art') or B.get('Crop') or B['Media']; self.bleed = B.get('Bleed') or self.trim; self.media = B['Media']; self.n = n
        if '/UserUnit' in o and self.old: self.bad('user-unit', 'UserUnit is PDF 1.6', n, oid(o))
        if '/AA' in o: self.bad('actions', 'page additional actions', n, oid(o))
        if '/SeparationInfo' in o: self.bad('preseparated', 'pre-separated page', n, oid(o))
        for a in o.get('/Annots', []):
            st = str(a.get('/Subtype', '')); r = box(a.get('/Rect', [0, 0, 0, 0])); q = oid(a)
            if st == '/PrinterMark':
                if meets(r, self.trim): self.bad('annotations', 'PrinterMark inside the TrimBox', n, q)
            elif st != '/TrapNet' and meets((r[0], r[1], max(r[2], r[0]+.1), max(r[3], r[1]+.1)), self.bleed): self.bad('annotations', '%s annotation inside the print area' % st[1:], n, q)
            if '/A' in a or '/AA' in a: self.bad('actions', 'annotation with an action %s' % str(a.get('/A', {}).get('/S', '') if '/A' in a else 'AA'), n, q)
        self.group(o.get('/Group'), n, oid(o))
        g = GS(); g.ctm = ID; g.fcs = g.scs = ('Gray', Name.DeviceGray); g.fc = g.sc = (0.0,); g.lw = 1.0; g.font = None; g.size = 0; g.tc = g.tw = g.ts = g.lead = 0.0; g.tz = 1.0; g.tr = 0
        g.op = g.OP = False; g.opm = 0; g.ca = g.CA = 1.0; g.bm = 'Normal'; g.smask = False; g.clip = self.media
        self.textchars = 0; self.textmiss = 0; self.marked = 0; self.low = {}
        res = self.inherited(o, '/Resources') or Dictionary()
        self.stream(pg, res, g, 'page')
        if self.news and self.marked and self.textchars == 0: self.warn('text', 'no text at all on the page (outlined or scanned)', n, oid(o))
    def inherited(self, o, k):
        while o is not None:
            if k in o: return o[k]
            o = o.get('/Parent')
    def group(self, gr, n, q):
        if gr is None or str(gr.get('/S', '')) != '/Transparency': return
        if self.old: self.bad('transparency', 'transparency group', n, q)
        elif '/CS' in gr:
            k = self.cs(gr.CS, None, n, q)
            if k[0] == 'RGB' and self.icc_space == 'CMYK' and str(gr.CS) == '/DeviceRGB': self.bad('transparency', 'blend space DeviceRGB under a CMYK intent', n, q)
    # ------------------------------------------------------------------ colour
    def cs(self, o, res, n, where):
        """-> (kind, obj, extra); reports forbidden spaces once per object"""
        if isinstance(o, Name):
            s = str(o)[1:]
            if s in ('DeviceGray', 'G', 'CalGray'): return self.used_cs(('Gray', o), res, n, where)
            if s in ('DeviceRGB', 'RGB', 'CalRGB'): return self.used_cs(('RGB', o), res, n, where)
            if s in ('DeviceCMYK', 'CMYK'): return self.used_cs(('CMYK', o), res, n, where)
            if s == 'Pattern': return ('Pattern', o)
            c = (res or {}).get('/ColorSpace', {})
            if o in c: return self.cs(c[o], res, n, '%s %s' % (where, o))
            return ('?', o)
        if not isinstance(o, Array) or not len(o): return ('?', o)
        t = str(o[0])[1:]; q = oid(o) or where
        if t in ('DeviceGray', 'DeviceRGB', 'DeviceCMYK'): return self.cs(o[0], res, n, where)
        if t in ('Indexed', 'I'): b = self.cs(o[1], res, n, q); return ('Indexed', o, b)
        if t == 'Pattern': return ('Pattern', o, self.cs(o[1], res, n, q) if len(o) > 1 else None)
        if t == 'ICCBased':
            N = int(o[1].get('/N', 0)); k = {1: 'Gray', 3: 'RGB', 4: 'CMYK'}.get(N, '?')
            if self.level == 'x1a': self.once('colour', 'ICCBased %s colour space in X-1a' % k, n, oid(o[1]) or q)
            else:
                d = o[1].read_bytes()
                if d[36:40] != b'acsp': self.once('icc', 'ICCBased without a valid profile', n, oid(o[1]))
                elif self.old and d[8] > 2: self.once('icc', 'ICC v%d source profile in PDF 1.4' % d[8], n, oid(o[1]))
                if k == 'CMYK' and getattr(self, 'icc', None) == d: self.once('colour', 'ICCBased CMYK with the output intent profile (use DeviceCMYK)', n, oid(o[1]), 'WARN')
            return (k, o, 'icc')
        if t in ('CalRGB', 'CalGray', 'Lab'):
            if self.level == 'x1a': self.once('colour', '%s in X-1a' % t, n, q)
            return ({'CalRGB': 'RGB', 'CalGray': 'Gray', 'Lab': 'Lab'}[t], o, 'cie')
        if t in ('Separation', 'DeviceN'):
            names = [str(o[1])[1:]] if t == 'Separation' else [str(x)[1:] for x in o[1]]; alt = self.cs(o[2], None, n, q) if True else None
            self.spots.update(x for x in names if x not in ('All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black')); return (t, o, names, alt)
        return ('?', o)
    def used_cs(self, c, res, n, where):
        k, o = c; dev = {'Gray': 'DefaultGray', 'RGB': 'DefaultRGB', 'CMYK': 'DefaultCMYK'}[k]
        if str(o).startswith('/Cal'): 
            if self.level == 'x1a': self.once('colour', '%s in X-1a' % o, n, where)
            return c
        has = res is not None and ('/' + dev) in res.get('/ColorSpace', {})
        if k == 'RGB':
            if self.level == 'x1a': self.once('colour', 'DeviceRGB in X-1a', n, where)
            elif self.icc_space != 'RGB' and not has: self.once('colour', 'DeviceRGB without DefaultRGB under a %s intent' % self.icc_space, n, where)
        if k == 'CMYK' and self.level != 'x1a' and self.icc_space not in ('CMYK',) and not has: self.once('colour', 'DeviceCMYK under a %s intent' % self.icc_space, n, where)
        return c
    def once(self, rule, msg, n, where, sev='ERROR'):
        k = (rule, msg, n, where)
        if k not in self.csseen: self.csseen.add(k); self.bad(rule, msg, n, where, sev)
    # ------------------------------------------------------------------ content
    def extg(self, e, g, n, q):
        for k, v in e.items():
            if k == '/OP': g.OP = bool(v); g.op = bool(v) if '/op' not in e else g.op
            elif k == '/op': g.op = bool(v)
            elif k == '/OPM': g.opm = int(v)
            elif k in ('/ca', '/CA'):
                setattr(g, k[1:], fl(v))
                if self.old and fl(v) != 1: self.bad('transparency', 'ExtGState %s %g' % (k[1:], fl(v)), n, q)
            elif k == '/BM':
                b = [str(x)[1:] for x in v] if isinstance(v, Array) else [str(v)[1:]]; g.bm = b[0]
                if self.old and b[0] not in ('Normal', 'Compatible'): self.bad('transparency', 'blend mode %s' % b[0], n, q)
            elif k == '/SMask':
                g.smask = not (isinstance(v, Name) and str(v) == '/None')
                if self.old and g.smask: self.bad('transparency', 'soft mask in ExtGState', n, q)
            elif k == '/LW': g.lw = fl(v)
            elif k == '/Font': g.font = self.font(v[0]); g.size = fl(v[1])
            elif k in ('/TR', '/HTP') or (k == '/TR2' and str(v) != '/Default'): self.bad('transfer', 'transfer function/halftone phase %s' % k, n, q)
            elif k == '/HT' and isinstance(v, (Dictionary, Stream)) and int(v.get('/HalftoneType', 1)) not in (1, 5): self.bad('halftone', 'HalftoneType %s' % v.get('/HalftoneType'), n, q)
    def font(self, f):
        k = f.objgen if f.objgen != (0, 0) else id(f)
        if k not in self.fonts: self.fonts[k] = FontInfo(f)
        return self.fonts[k]
    def ink(self, kind, col):
        """-> list of process inks (c,m,y,k) 0..1 or None"""
        if kind[0] == 'CMYK' and len(col) == 4: return col
        if kind[0] == 'Gray' and len(col) == 1 and len(kind) == 2: return (0, 0, 0, 1-col[0])
        return None
    def paint(self, g, stroke, bbox, where, what, size=None):
        """colour rules on one painted object; bbox in default user space"""
        n = self.n; self.marked += 1; kind, col = (g.scs, g.sc) if stroke else (g.fcs, g.fc); ov = g.OP if stroke else g.op
        inprint = bbox is None or meets(bbox, self.bleed, 0)
        if kind[0] == 'Separation' and kind[2] == ['All'] and inprint and self.news: self.bad('registration', 'registration colour (All) inside the print area', n, where)
        if not self.news or not inprint: return
        i = self.ink(kind, col)
        if i is None: return
        t = sum(i) * 100
        if t > self.tac + .5: self.bad('tac', '%s colour %s: %.0f%% ink > %g%%' % (what, '/'.join('%d' % round(x*100) for x in i), t, self.tac), n, where)
        inks = sum(1 for x in i if x > .005)
        if t < .5 and ov and g.opm == 1: self.bad('white-overprint', 'white %s set to overprint vanishes' % what, n, where)
        if size is not None:
            if i[3] >= .85 and inks > 1 and size < self.small: self.bad('rich-black-text', 'text %.1f pt in %s' % (size, '/'.join('%d' % round(x*100) for x in i)), n, where)
            elif inks >= 3 and size < 9: self.warn('small-colour-text', 'text %.1f pt in %d inks' % (size, inks), n, where)
            if i[:3] == (0, 0, 0) and i[3] > .995 and size <= self.small and not (ov and (g.opm == 1 or kind[0] == 'Gray')): self.warn('black-overprint', 'black text %.1f pt does not overprint' % size, n, where)
            if t < .5 and size < 6: self.warn('small-white-text', 'reversed text %.1f pt' % size, n, where)
    def bounds(self, bb, where, what, thick=0):
        if not self.news or bb is None: return
        n = self.n; T, Bl = self.trim, self.bleed
        if not meets(bb, Bl, -1e-6): return          # wholly in the slug: marks
        if not inside(bb, Bl, .5) and meets(bb, Bl): self.warn('outside-bleed', '%s runs past the BleedBox by %.1f pt' % (what, max(Bl[0]-bb[0], Bl[1]-bb[1], bb[2]-Bl[2], bb[3]-Bl[3])), n, where)
        if what == 'text':
            s = self.safe
            if not inside(bb, (T[0]+s, T[1]+s, T[2]-s, T[3]-s), .01): self.warn('safe-area', 'text within %.1f pt of the trim' % s, n, where)
            return
        for a, (k, t, b) in enumerate(((0, T[0], Bl[0]), (1, T[1], Bl[1]))):     # crosses or touches the trim but stops short of the bleed
            if t - b > .5:
                if bb[k] <= t + .7 and bb[k] > b + .5 and bb[k+2] > t + 2: self.warn('bleed', '%s reaches the trim but not the bleed edge' % what, n, where)
        for k, t, b in ((2, T[2], Bl[2]), (3, T[3], Bl[3])):
            if b - t > .5:
                if bb[k] >= t - .7 and bb[k] < b - .5 and bb[k-2] < t - 2: self.warn('bleed', '%s reaches the trim but not the bleed edge' % what, n, where)
    def clipbb(self, bb, g):
        c = g.clip; r = (max(bb[0], c[0]), max(bb[1], c[1]), min(bb[2], c[2]), min(bb[3], c[3]))
        return r if r[0] <= r[2] and r[1] <= r[3] else None
    def stream(self, src, res, g0, where, depth=0):
        if depth > 12: return
        n = self.n; g = g0.copy(); st = []; path = []; rects = []; cur = None; tm = tlm = ID; pend = None
        try: ops = pikepdf.parse_content_stream(src)
        except Exception as e: self.bad('syntax', 'content stream: %s' % e, n, where); return
        XO = res.get('/XObject', {}); EG = res.get('/ExtGState', {}); FT = res.get('/Font', {}); SHD = res.get('/Shading', {}); PT_ = res.get('/Pattern', {})
        maxq = 0
        def ends():
            nonlocal path, rects, pend
            if pend is not None and path:
                xs = [q[0] for q in path]; ys = [q[1] for q in path]; bb = (min(xs), min(ys), max(xs), max(ys)); c = g.clip
                g.clip = (max(bb[0], c[0]), max(bb[1], c[1]), min(bb[2], c[2]), min(bb[3], c[3]))
            pend = None; path = []; rects = []
        def paintpath(op):
            if not path: return
            xs = [q[0] for q in path]; ys = [q[1] for q in path]; sc = math.sqrt(abs(g.ctm[0]*g.ctm[3]-g.ctm[1]*g.ctm[2])); bb0 = (min(xs), min(ys), max(xs), max(ys))
            if op in ('f', 'F', 'f*', 'B', 'B*', 'b', 'b*'):
                bb = self.clipbb(bb0, g)
                if bb:
                    self.paint(g, False, bb, where, 'fill'); self.bounds(bb, where, 'fill')
                    if self.news and meets(bb, self.bleed, -1e-6):
                        t = min(bb0[2]-bb0[0], bb0[3]-bb0[1]); L = max(bb0[2]-bb0[0], bb0[3]-bb0[1])
                        if len(rects) == 1 and t < self.rule - 1e-6 and L > 2: self.bad('rule-width', 'filled rule %.3f pt < %g pt' % (t, self.rule), n, where)
            if op in ('S', 's', 'B', 'B*', 'b', 'b*'):
                w = g.lw * sc; h = w/2; bb = self.clipbb((bb0[0]-h, bb0[1]-h, bb0[2]+h, bb0[3]+h), g)
                if bb:
                    self.paint(g, True, bb, where, 'stroke'); self.bounds(self.clipbb(bb0, g), where, 'stroke')
                    if self.news and meets(bb, self.bleed, -1e-6) and w < self.rule - 1e-4: self.bad('rule-width', 'stroke %.3f pt < %g pt' % (w, self.rule), n, where)
        def show(items):
            nonlocal tm
            f = g.font
            if f is None: self.bad('syntax', 'text shown without a font', n, where); return
            sz = g.size; start = tm; first = None; last = None
            fm = (sz*g.tz, 0, 0, sz, 0, g.ts); pts = []
            for it in items:
                if isinstance(it, (int, float)) or not isinstance(it, (bytes, pikepdf.String)):
                    d = -fl(it)/1000*sz
                    tm = mul((1, 0, 0, 1, 0, d) if f.vertical else (1, 0, 0, 1, d*g.tz, 0), tm); continue
                b = bytes(it); codes = f.decode(b); f.codes.update(codes); f.pages.add(n); self.textchars += len(codes)
                if f.cmap is None: self.textmiss += len(codes)
                tot = 0.0; w = f.w; dw = f.dw
                if f.vertical: tot = sum(f.dw1 for c in codes)/1000*sz + g.tc*len(codes); adv = (1, 0, 0, 1, 0, tot)
                else:
                    tot = sum(w.get(c, dw) for c in codes)/1000*sz + g.tc*len(codes)
                    if f.cid is None and g.tw: tot += g.tw*b.count(32)
                    adv = (1, 0, 0, 1, tot*g.tz, 0)
                m0 = mul(tm, g.ctm); 
                if f.vertical: pts += [app(m0, -sz/2, 0), app(m0, sz/2, tot)]
                else: pts += [app(m0, 0, -.12*sz + g.ts), app(m0, tot*g.tz, .88*sz + g.ts)]
                tm = mul(adv, tm)
            if not pts or g.tr == 3: return
            m = mul(tm, g.ctm); es = sz*math.sqrt(abs(m[0]*m[3]-m[1]*m[2])); f.minsize = min(f.minsize, es)
            bb = self.clipbb((min(q[0] for q in pts), min(q[1] for q in pts), max(q[0] for q in pts), max(q[1] for q in pts)), g)
            if bb and g.tr < 7:
                if g.tr in (0, 2, 4, 6): self.paint(g, False, bb, where + ' ' + f.base.split('+')[-1], 'text', es)
                if g.tr in (1, 2, 5, 6): self.paint(g, True, bb, where, 'text')
                self.bounds(bb, where, 'text')
        for ins in ops:
            if isinstance(ins, pikepdf.ContentStreamInlineImage):
                im = ins.iimage; self.image(im.obj if hasattr(im, 'obj') else None, g, res, where + ' inline', inline=im); continue
            a = ins.operands; op = str(ins.operator)
            if op == 'q':
                st.append((g.copy(),)); maxq = max(maxq, len(st))
            elif op == 'Q':
                if st: g = st.pop()[0]
                else: self.bad('syntax', 'unbalanced Q', n, where)
            elif op == 'cm': g.ctm = mul(tuple(fl(x) for x in a), g.ctm)
            elif op == 'w': g.lw = fl(a[0])
            elif op == 'gs':
                e = EG.get(str(a[0])) if len(EG) else None
                if e is None: self.bad('syntax', 'ExtGState %s missing' % a[0], n, where)
                else: self.extg(e, g, n, oid(e) or '%s ExtGState %s' % (where, a[0]))
            elif op in ('g', 'G', 'rg', 'RG', 'k', 'K'):
                kind = self.cs({'g': Name.DeviceGray, 'r': Name.DeviceRGB, 'k': Name.DeviceCMYK}[op[0].lower()], res, n, where); c = tuple(fl(x) for x in a)
                if op[0].islower(): g.fcs, g.fc = kind, c
                else: g.scs, g.sc = kind, c
            elif op in ('cs', 'CS'):
                kind = self.cs(a[0], res, n, where); c = (0, 0, 0, 1.0) if kind[0] == 'CMYK' else (0.0,)
                if op == 'cs': g.fcs, g.fc = kind, c
                else: g.scs, g.sc = kind, c
            elif op in ('sc', 'scn', 'SC', 'SCN'):
                if len(a) and isinstance(a[-1], Name):
                    p = PT_.get(str(a[-1])); c = ()
                    if p is not None: self.pattern(p, g, where, depth)
                else: c = tuple(fl(x) for x in a)
                if op[0] == 's': g.fc = c
                else: g.sc = c
            elif op == 're':
                x, y, w, h = (fl(v) for v in a); P = [app(g.ctm, x, y), app(g.ctm, x+w, y), app(g.ctm, x, y+h), app(g.ctm, x+w, y+h)]; path += P; rects.append(P); cur = (x, y)
            elif op in ('m', 'l'): path.append(app(g.ctm, fl(a[0]), fl(a[1])))
            elif op in ('c', 'v', 'y'): path += [app(g.ctm, fl(a[i]), fl(a[i+1])) for i in range(0, len(a), 2)]
            elif op in ('W', 'W*'): pend = op
            elif op in ('f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'): paintpath(op); ends()
            elif op == 'n': ends()
            elif op == 'BT': tm = tlm = ID
            elif op == 'Tf':
                f = FT.get(str(a[0])) if len(FT) else None
                if f is None: self.bad('fonts', 'font resource %s missing' % a[0], n, where); g.font = None
                else: g.font = self.font(f)
                g.size = fl(a[1])
            elif op == 'Tm': tm = tlm = tuple(fl(x) for x in a)
            elif op in ('Td', 'TD'): 
                tlm = mul((1, 0, 0, 1, fl(a[0]), fl(a[1])), tlm); tm = tlm
                if op == 'TD': g.lead = -fl(a[1])
            elif op == 'T*': tlm = mul((1, 0, 0, 1, 0, -g.lead), tlm); tm = tlm
            elif op == 'Tc': g.tc = fl(a[0])
            elif op == 'Tw': g.tw = fl(a[0])
            elif op == 'Tz': g.tz = fl(a[0])/100
            elif op == 'TL': g.lead = fl(a[0])
            elif op == 'Ts': g.ts = fl(a[0])
            elif op == 'Tr': g.tr = int(a[0])
            elif op == 'Tj': show([a[0]])
            elif op == 'TJ': show(list(a[0])); 
            elif op in ("'", '"'):
                tlm = mul((1, 0, 0, 1, 0, -g.lead), tlm); tm = tlm; show([a[-1]])
            elif op == 'Do':
                x = XO.get(str(a[0])) if len(XO) else None
                if x is None: self.bad('syntax', 'XObject %s missing' % a[0], n, where); continue
                s = str(x.get('/Subtype', '')); q = oid(x)
                if '/OPI' in x: self.bad('opi', 'OPI reference', n, q)
                if s == '/PS' or str(x.get('/Subtype2', '')) == '/PS' or '/PS' in x: self.bad('postscript', 'PostScript XObject', n, q)
                elif s == '/Image': self.image(x, g, res, q)
                elif s == '/Form':
                    if '/Ref' in x: self.bad('external', 'reference XObject', n, q)
                    self.group(x.get('/Group'), n, q); g2 = g.copy(); g2.ctm = mul(tuple(fl(v) for v in x.get('/Matrix', ID)), g.ctm); b = box(x.BBox); P = [app(g2.ctm, u, v) for u in (b[0], b[2]) for v in (b[1], b[3])]
                    cl = g.clip; g2.clip = (max(cl[0], min(p[0] for p in P)), max(cl[1], min(p[1] for p in P)), min(cl[2], max(p[0] for p in P)), min(cl[3], max(p[1] for p in P)))
                    self.stream(x, x.get('/Resources', res), g2, 'form ' + q, depth+1)
            elif op == 'sh':
                s = SHD.get(str(a[0])) if len(SHD) else None
                if s is not None: self.cs(s.ColorSpace, res, n, oid(s) or where)
            elif op == 'ri' and str(a[0]) not in ('/AbsoluteColorimetric', '/RelativeColorimetric', '/Saturation', '/Perceptual'): self.bad('intent', 'rendering intent %s' % a[0], n, where)
        if st: self.bad('syntax', '%d unbalanced q' % len(st), n, where)
        if maxq > 28: self.bad('limits', 'q nesting %d > 28' % maxq, n, where)
    def pattern(self, p, g, where, depth):
        if int(p.get('/PatternType', 1)) == 2: self.cs(p.Shading.ColorSpace, None, self.n, oid(p))
        else:
            g2 = g.copy(); g2.ctm = tuple(fl(v) for v in p.get('/Matrix', ID)); news, self.news = self.news, False
            self.stream(p, p.get('/Resources', Dictionary()), g2, 'pattern ' + oid(p), depth+1); self.news = news
    def image(self, x, g, res, q, inline=None):
        n = self.n; self.marked += 1
        get = (lambda *k: next((x[j] for j in k if j in x), None))
        w, h = int(get('/Width', '/W')), int(get('/Height', '/H')); mask = bool(get('/ImageMask', '/IM') or False); bpc = 1 if mask else int(get('/BitsPerComponent', '/BPC') or 8)
        c = get('/ColorSpace', '/CS'); kind = self.cs(c, res, n, q) if c is not None and not mask else None
        if '/SMask' in x:
            if self.old: self.bad('transparency', 'image soft mask', n, q)
        for alt in x.get('/Alternates', []) if '/Alternates' in x else []:
            if alt.get('/DefaultForPrinting', False): self.bad('alternates', 'alternate image default for printing', n, q)
        f = get('/Filter', '/F'); fs = [str(v) for v in f] if isinstance(f, Array) else [str(f)] if f is not None else []
        if self.old and '/JPXDecode' in fs: self.bad('filter', 'JPEG 2000 is PDF 1.5', n, q)
        m = g.ctm; wx, hy = math.hypot(m[0], m[1]), math.hypot(m[2], m[3]); px, py = w/wx*PT if wx else 0, h/hy*PT if hy else 0; ppi = min(px, py)
        P = [app(m, u, v) for u in (0, 1) for v in (0, 1)]; bb = self.clipbb((min(p[0] for p in P), min(p[1] for p in P), max(p[0] for p in P), max(p[1] for p in P)), g)
        if bb is None: return
        if not self.news or not meets(bb, self.bleed): return
        self.bounds(bb, q, 'image')
        big = wx > 18 and hy > 18
        if bpc == 1:
            if ppi < self.ppi1 and big: self.bad('image-ppi', '1-bit image %dx%d at %.0f ppi < %g' % (w, h, ppi, self.ppi1), n, q)
        elif big:
            if ppi < self.ppi: self.bad('image-ppi', 'image %dx%d at %.0f ppi < %g' % (w, h, ppi, self.ppi), n, q)
            elif min(px, py) > self.maxppi: self.warn('image-ppi', 'image at %.0f ppi, heavier than useful (%g)' % (ppi, self.maxppi), n, q)
        if abs(px-py) > .02*max(px, py) and big: self.warn('image-distorted', 'anisotropic scaling %.0f x %.0f ppi' % (px, py), n, q)
        if kind and kind[0] == 'CMYK' and bpc == 8 and inline is None and self.news:
            k = x.objgen
            if k not in self.imgs: self.imgs[k] = self.image_tac(x, fs)
            t = self.imgs[k]
            if t and t[0] > self.tac + 3: self.bad('image-tac', 'image ink up to %.0f%% (%.2f%% of the pixels over %g%%)' % (t[0], t[1], self.tac), n, q)
    def image_tac(self, x, fs):
        try:
            import numpy as np
            from PIL import Image
            w, h = int(x.Width), int(x.Height); D = [fl(v) for v in x.get('/Decode', [])]; inv = bool(D) and D[0] > D[1]
            if fs[-1:] == ['/DCTDecode']:
                raw = x.read_raw_bytes() if len(fs) == 1 else x.read_bytes(pikepdf.StreamDecodeLevel.generalized); im = Image.open(io.BytesIO(raw)); ad = 'adobe' in im.info
                if max(w, h) > 3000: im.draft('CMYK', (w//4, h//4))
                a = np.asarray(im).astype(np.int32)
                if ad != inv: a = 255 - a     # Pillow undoes Adobe's inversion
            else:
                a = np.frombuffer(x.read_bytes(), np.uint8)[:w*h*4].reshape(h, w, 4).astype(np.int32)
                if inv: a = 255 - a
            t = a.sum(2)*(100/255); return float(np.percentile(t, 99.99)), float((t > self.tac + 1).mean()*100)
        except Exception as e: self.warn('image', 'cannot read image: %s' % e, obj=oid(x)); return None
    # ------------------------------------------------------------------ fonts
    def font_checks(self):
        for f in self.fonts.values():
            if not f.codes: continue
            pg = min(f.pages); q = f.obj; key, prog = f.file()
            if f.type3: self.warn('fonts', 'Type 3 font', pg, q); continue
            if prog is None: self.bad('fonts', '%s not embedded' % f.base, pg, q); continue
            if not re.match(r'^[A-Z]{6}\+', f.base): self.warn('fonts', '%s has no subset tag' % f.base, pg, q)
            if str(f.desc.get('/FontName', ''))[1:] not in (f.base, (str(f.cid.BaseFont)[1:] if f.cid is not None else f.base)): self.bad('fonts', 'FontName differs from BaseFont', pg, q)
            sub = str(prog.get('/Subtype', ''))
            if key == '/FontFile3' and sub == '/OpenType' and self.old: self.bad('fonts', 'OpenType font program needs PDF 1.6', pg, q)
            if f.cid is not None:
                cs = str(f.cid.get('/Subtype', '')); enc = f.f.get('/Encoding')
                if cs == '/CIDFontType2' and '/CIDToGIDMap' not in f.cid: self.bad('fonts', 'CIDFontType2 without CIDToGIDMap', pg, q)
                if isinstance(enc, Name) and str(enc) not in ('/Identity-H', '/Identity-V'): self.warn('fonts', 'predefined CMap %s' % enc, pg, q)
                if (cs == '/CIDFontType0') != (key in ('/FontFile3', '/FontFile')): self.bad('fonts', '%s with %s' % (cs, key), pg, q)
                if 0 in f.codes: self.bad('notdef', '.notdef (CID 0) shown with %s' % f.base, pg, q)
                self.metrics(f, key, prog, pg, q)
            if f.cmap is None:
                if f.cid is not None or str(f.f.get('/Encoding', '')) not in ('/WinAnsiEncoding', '/MacRomanEncoding'): self.bad('tounicode', '%s has no ToUnicode map' % f.base, pg, q)
            else:
                miss = [c for c in f.codes if not f.cmap.m.get(c)]; odd = [c for c in f.codes if any(x in '\ufffd\ufeff\x00' or '\ue000' <= x <= '\uf8ff' for x in f.cmap.m.get(c, ''))]
                if miss: self.bad('tounicode', '%d of %d codes of %s have no Unicode value, e.g. <%04X>' % (len(miss), len(f.codes), f.base, miss[0]), pg, q)
                if odd: self.warn('tounicode', '%d codes of %s map to U+FFFD or private use' % (len(odd), f.base), pg, q)
    def metrics(self, f, key, prog, pg, q):
        try:
            d = prog.read_bytes(); codes = sorted(f.codes)[:400]; got = {}
            if key == '/FontFile2':
                from fontTools.ttLib import TTFont
                t = TTFont(io.BytesIO(d), lazy=True); up = t['head'].unitsPerEm; order = t['maxp'].numGlyphs; hm = list(t['hmtx'].metrics.items()) if False else None
                nh = t['hhea'].numberOfHMetrics; raw = t.reader['hmtx']; m = f.cid.get('/CIDToGIDMap'); mp = m.read_bytes() if isinstance(m, Stream) else None
                for c in codes:
                    gid = struct.unpack('>H', mp[2*c:2*c+2])[0] if mp else c
                    if gid >= order: self.bad('fonts', 'CID %d has no glyph in %s' % (c, f.base), pg, q); continue
                    i = min(gid, nh-1); got[c] = struct.unpack('>H', raw[4*i:4*i+2])[0]*1000/up
                fs = f.desc
            elif str(prog.get('/Subtype', '')) == '/CIDFontType0C':
                from fontTools.cffLib import CFFFontSet
                s = CFFFontSet(); s.decompile(io.BytesIO(d), None); td = s.topDictIndex[0]; cs = td.CharStrings; cidk = hasattr(td, 'ROS'); order = td.charset
                up = 1/td.FontMatrix[0] if hasattr(td, 'FontMatrix') else 1000
                names = set(order)
                for c in codes:
                    nm = 'cid%05d' % c if cidk else (order[c] if c < len(order) else None)
                    if c == 0: nm = '.notdef'
                    if nm not in names: self.bad('fonts', 'CID %d has no glyph in %s' % (c, f.base), pg, q); continue
                    ch, = (cs[nm],); from fontTools.misc.psCharStrings import T2WidthExtractor
                    pr = ch.private; e = T2WidthExtractor(getattr(pr, 'Subrs', []), ch.globalSubrs, pr.nominalWidthX, pr.defaultWidthX); e.execute(ch); got[c] = e.width*1000/up
            off = [(c, f.w.get(c, f.dw), w) for c, w in got.items() if abs(f.w.get(c, f.dw)-w) > 1.5]
            if off: self.bad('glyph-widths', '%d widths of %s differ from the program, e.g. CID %d W %g, program %g' % ((len(off), f.base) + off[0]), pg, q)
        except Exception as e: self.warn('fonts', 'font program of %s not readable here: %s' % (f.base, e), pg, q)
    # ------------------------------------------------------------------ every object
    def object_checks(self):
        seps = {}
        for o in self.pdf.objects:
            q = oid(o)
            if isinstance(o, Stream):
                f = o.get('/Filter'); fs = [str(v) for v in f] if isinstance(f, Array) else [str(f)] if f is not None else []
                for b in fs:
                    if b == '/LZWDecode': self.bad('filter', 'LZW compression', obj=q)
                    if b == '/JBIG2Decode' and self.old: self.bad('filter', 'JBIG2 in PDF/X based on 1.4', obj=q)
                    if b == '/Crypt': self.bad('filter', 'Crypt filter', obj=q)
                if any(k in o for k in ('/F', '/FFilter', '/FDecodeParms')) and '/Width' not in o: self.bad('external', 'stream data in an external file', obj=q)
            if isinstance(o, Dictionary) and str(o.get('/S', '')) in ('/JavaScript', '/Launch', '/SubmitForm', '/Movie', '/Sound', '/Rendition'): self.bad('javascript' if str(o.S) == '/JavaScript' else 'actions', '%s action' % str(o.S)[1:], obj=q)
            if self.old: self.limits(o, q)
            if isinstance(o, Array) and len(o) == 4 and str(o[0]) == '/Separation':
                try: alt, fn = str(o[2]) if isinstance(o[2], Name) else str(o[2][0]), o[3]; s = (alt, fn.unparse() if not isinstance(fn, Stream) and fn.objgen == (0, 0) else fn.objgen and (bytes(fn.read_bytes()) if isinstance(fn, Stream) else Dictionary(fn).unparse(resolved=True)))
                except Exception: continue
                seps.setdefault(str(o[1]), set()).add(s)
        for k, v in seps.items():
            if len(v) > 1: self.bad('spot-colours', 'Separation %s has %d different alternates' % (k, len(v)))
    def limits(self, o, q, depth=0):
        if depth > 6: return
        if isinstance(o, Array):
            if len(o) > 8191: self.bad('limits', 'array of %d > 8191' % len(o), obj=q)
            for v in o:
                if isinstance(v, (Array, Dictionary)) and v.objgen == (0, 0): self.limits(v, q, depth+1)
        elif isinstance(o, (Dictionary, Stream)):
            if len(o.keys()) > 4095: self.bad('limits', 'dictionary of %d > 4095' % len(o.keys()), obj=q)
            for k, v in o.items():
                if len(k) > 128: self.bad('limits', 'name longer than 127', obj=q)
                if isinstance(v, (Array, Dictionary)) and v.objgen == (0, 0): self.limits(v, q, depth+1)
                elif isinstance(v, pikepdf.String) and len(bytes(v)) > 65535: self.bad('limits', 'string longer than 65535', obj=q)
    def report(self):
        L = []
        for (sev, rule, page, obj, msg), k in self.v.items(): L.append('%-5s %-18s %-5s %-22s %s%s' % (sev, rule, 'p%d' % page if page else '-', obj, msg, ' (x%d)' % k if k > 1 else ''))
        return L
    @property
    def ok(self): return not any(k[0] == 'ERROR' for k in self.v)
def main():
    a = argparse.ArgumentParser(); a.add_argument('--level', default='auto'); a.add_argument('--no-news', action='store_true'); a.add_argument('--json', action='store_true')
    for k, v in (('tac', 240), ('ppi', 150), ('ppi1', 550), ('rule', .25), ('small', 12), ('safe', 8.5), ('maxppi', 450)): a.add_argument('--' + k, type=float, default=v)
    a.add_argument('files', nargs='+'); o = a.parse_args(); rc = 0
    for f in o.files:
        c = Checker(f, o.level, not o.no_news, o.tac, o.ppi, o.ppi1, o.rule, o.small, o.safe, o.maxppi).run(); L = c.report()
        if o.json: print(json.dumps({'file': f, 'level': c.level, 'pass': c.ok, 'findings': [dict(zip(('severity', 'rule', 'page', 'object', 'message'), k), count=n) for k, n in c.v.items()]}, ensure_ascii=False))
        else: print('%s %s [%s]%s' % ('PASS' if c.ok else 'FAIL', f, c.level, '' if L else ' no findings')); [print('  ' + x) for x in L]
        rc |= not c.ok
    sys.exit(rc)
if __name__ == '__main__': main()
