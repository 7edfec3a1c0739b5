/** The parts of the ZIP format that a pack file uses: PKWARE's APPNOTE 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16, in little-endian numbers. */
export const local = { signature: 0x04034b50, length: 30 }
export const central = { signature: 0x02014b50, length: 46 }
export const end = { signature: 0x06054b50, length: 22 }
export const stored = 0
export const deflated = 8
/** Bit 11: the name is UTF-8. */
export const utf8Flag = 0x0800
/** Bits 1 and 2 only tell how hard a compressor tried. */
export const harmlessFlags = utf8Flag | 0x0006
