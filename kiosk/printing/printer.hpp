#pragma once
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "printing/condition.hpp"

namespace foyer::printing {

// What a printer takes, as IPP calls it.
namespace formats {
inline constexpr const char* pdf = "application/pdf";
inline constexpr const char* raster = "image/pwg-raster";
}  // namespace formats

// What is to come out. The job's name is unique, so that a printer can be asked for it when its
// answer was lost.
struct Document {
  std::string name;
  std::string bytes;
  std::string media;  // PWG name; the printer's own choice where empty
  std::string format = formats::pdf;
};

// The printer has it, under this number.
struct Taken {
  int id = 0;
};
// Not now; it has not got it.
struct Busy {};
// It will not have it; `why` is a sentence.
struct Refused {
  std::string why;
};
// Nobody answers; nothing of it went.
struct Away {
  std::string why;
};
// It went, and the answer never came: it may be printing.
struct Unanswered {
  std::string why;
};
using Receipt = std::variant<Taken, Busy, Refused, Away, Unanswered>;

// job-state, RFC 8011, 5.3.7
enum class JobState { waiting, printing, stopped, canceled, aborted, done };

// A printer. For one thread at a time; nothing of it takes longer than some ten seconds. An Error
// means that it does not answer.
class Printer {
 public:
  virtual ~Printer() = default;
  virtual Result<Described> describe() = 0;
  virtual Receipt hand_over(const Document& document) = 0;
  // What became of a job it took; nothing when it knows no such job (any more).
  virtual Result<std::optional<JobState>> look(int id) = 0;
  // The number of a job by its name, waiting, printing or over; nothing when it knows none.
  virtual Result<std::optional<int>> find(const std::string& job) = 0;
  // Takes a job back that is not over; false when it would not let go of it.
  virtual bool cancel(int id) = 0;
};

// A printer over IPP (libcups): ipp://host:port/path or ipps://, and any other word is the name of
// a queue of the CUPS server (this machine's, or $CUPS_SERVER), or of a printer that announces
// itself; only a name is looked for at once. Fault::usage when it cannot be either.
Result<std::unique_ptr<Printer>> open(const std::string& name_or_uri);

struct Found {
  std::string name;
  std::string uri;
};
// Printers of the CUPS server and those that announce themselves (DNS-SD) within `patience_ms`, by
// name.
std::vector<Found> find_printers(int patience_ms = 2500);

}  // namespace foyer::printing
