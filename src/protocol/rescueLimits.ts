/** Limits of rescue files, apart from those of the wire: no queue ever sees one. */

/** Segments in one rescue file: a tablet that was never online for years. */
export const rescueSegmentsLimit = 4_096;
/** One rescue file: fits into the memory of an old phone, twice. */
export const rescueFileBytesLimit = 67_108_864;
