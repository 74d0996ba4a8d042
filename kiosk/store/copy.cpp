#include "store/copy.hpp"

#include <unistd.h>

#include <system_error>

#include "store/complaint.hpp"
#include "store/creation.hpp"

namespace foyer::store {
namespace {

namespace fs = std::filesystem;

Error cannot_copy(const fs::path& event, const fs::path& to, const std::string& why) {
  return outside_failed("The copy of " + event.string() + " could not be saved as " + to.string() +
                        " (" + why + "); check that disk, or choose another path.");
}

Status write_copy(const fs::path& event, const fs::path& draft, const fs::path& to) {
  Database database(event, Opening::look);
  database.run("PRAGMA query_only = OFF");  // it would keep the copy from being written too
  Statement(database, "VACUUM INTO ?").bind(std::string_view(draft.native())).finish();
  if (const int error = sync_file(draft); error != 0)
    return cannot_copy(event, to, std::generic_category().message(error));
  std::error_code error;
  fs::rename(draft, to, error);
  if (error) return cannot_copy(event, to, error.message());
  sync_folder(to);
  return Done{};
}

}  // namespace

Status save_copy(const fs::path& event, const fs::path& where) {
  std::error_code none;
  if (!fs::is_regular_file(event, none))
    return bad_input("There is no event " + event.string() + ".");
  const fs::path to = fs::is_directory(where, none) ? where / event.filename() : where;
  if (fs::equivalent(event, to, none))
    return bad_usage("The copy of " + event.string() + " must be another file than the event.");
  const fs::path draft = fs::absolute(to).string() + ".new-" + std::to_string(::getpid());
  remove_file(draft);
  Status saved = Done{};
  try {
    saved = write_copy(event, draft, to);
  } catch (const Failure& failure) {
    saved = cannot_copy(event, to, failure.what);
  }
  remove_file(draft);
  return saved;
}

}  // namespace foyer::store
