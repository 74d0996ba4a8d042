#pragma once
#include <string>
#include <string_view>

namespace foyer::mail {

// How anything at all becomes the seven bits and short lines that every mail server carries.

// RFC 2045, 6.8: lines of 76 with CRLF.
std::string base64(std::string_view bytes);

// RFC 2045, 6.7, of a text in UTF-8 with any line ends; the lines it makes end CRLF.
std::string quoted_printable(std::string_view text);

// Words of a header (RFC 2047): as they are when plain ASCII, else encoded words of at most 75
// octets that cut no letter. Line ends and control characters become spaces: no header can be
// smuggled in.
std::string header_words(std::string_view text);

// A name before an address ("phrase" of RFC 5322): quoted where its signs would mean something.
std::string phrase(std::string_view name);

// A header line folded at spaces where it is longer than 76, with CRLF.
std::string header(std::string_view name, std::string_view value);

// A file's name as a parameter (RFC 2231): `; filename="ana.vcf"` or `; filename*=UTF-8''...`.
std::string file_parameter(std::string_view parameter, std::string_view file);

}  // namespace foyer::mail
