#pragma once
#include <stdint.h>
#include <string.h>
#include <zlib.h>

/// What came of unpacking a gzip file.
enum portolan_gunzip_answer {
  PORTOLAN_GUNZIP_DONE,
  /// More comes out than there is room for.
  PORTOLAN_GUNZIP_FULL,
  PORTOLAN_GUNZIP_TRUNCATED,
  /// Not gzip, or a check sum does not agree.
  PORTOLAN_GUNZIP_DAMAGED,
  /// Bytes that are no member follow the last one.
  PORTOLAN_GUNZIP_TRAILING,
  PORTOLAN_GUNZIP_NO_MEMORY,
};

/// Unpacks all members of a gzip file (RFC 1952).
///
/// Here and not in Swift: `inflateInit2` is a macro, and a `z_stream` must not move between calls.
static inline int portolan_gunzip(const uint8_t *input, size_t input_count, uint8_t *output,
                                  size_t room, size_t *output_count) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  stream.next_in = (Bytef *)input;
  stream.avail_in = (uInt)input_count;
  stream.next_out = output;
  stream.avail_out = (uInt)room;
  // 15 bits of window, and 16 for gzip's header and check sum.
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return PORTOLAN_GUNZIP_NO_MEMORY;
  int answer = PORTOLAN_GUNZIP_DONE;
  for (;;) {
    int state = inflate(&stream, Z_NO_FLUSH);
    if (state == Z_OK) continue;
    if (state == Z_STREAM_END) {
      if (stream.avail_in == 0) break;
      // Two bytes tell another member from rubbish; what is wrong after them is found by inflate.
      int is_member = stream.avail_in > 1 && stream.next_in[0] == 0x1f && stream.next_in[1] == 0x8b;
      if (is_member && inflateReset(&stream) == Z_OK) continue;
      answer = PORTOLAN_GUNZIP_TRAILING;
    } else if (state == Z_BUF_ERROR) {
      answer = stream.avail_out == 0 ? PORTOLAN_GUNZIP_FULL : PORTOLAN_GUNZIP_TRUNCATED;
    } else {
      answer = state == Z_MEM_ERROR ? PORTOLAN_GUNZIP_NO_MEMORY : PORTOLAN_GUNZIP_DAMAGED;
    }
    break;
  }
  *output_count = room - stream.avail_out;
  inflateEnd(&stream);
  return answer;
}
