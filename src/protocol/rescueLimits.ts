/** Limits of rescue files, apart from those of the wire: no queue ever sees one. */

/** Segments in one file: all that a busy tablet wrote in ten years. */
export const rescueSegmentsLimit = 65_536;
/** Case keys in one file: as many as a point has cases. */
export const rescueCaseKeysLimit = 65_536;
/** One rescue file: fits into the memory of an old phone, twice. */
export const rescueFileBytesLimit = 67_108_864;
