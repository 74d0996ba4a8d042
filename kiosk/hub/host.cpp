#include "hub/host.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sodium.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "hub/connection.hpp"
#include "hub/founding.hpp"
#include "hub/program.hpp"

namespace foyer::hub {
namespace {

namespace fs = std::filesystem;

constexpr int oldest_major = 15;
constexpr std::size_t longest_folder = 80;  // a socket's path has 107 bytes

constexpr const char* settings_lines = R"(
listen_addresses = '{listen}'
port = {port}
unix_socket_directories = '{folder}'
max_connections = 150
password_encryption = 'scram-sha-256'
statement_timeout = 60s
idle_in_transaction_session_timeout = 30s
tcp_keepalives_idle = 10
tcp_user_timeout = 10s
jit = off
wal_compression = on
max_wal_size = 512MB
lc_messages = 'C'
log_min_messages = warning
log_statement = none
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
)";
constexpr const char* tls_lines = R"(
ssl = on
ssl_min_protocol_version = 'TLSv1.3'
ssl_cert_file = '{folder}/hub.crt'
ssl_key_file = '{folder}/hub.key'
ssl_ca_file = '{folder}/authority.crt'
)";
constexpr const char* doors = R"(
local   all   postgres             scram-sha-256
local   all   +foyer_kiosk         scram-sha-256
hostssl foyer +foyer_kiosk  all    cert map=kiosks
)";
constexpr const char* names = "kiosks  /^(foyer_k_[a-z0-9]+)$  \\1\n";

std::string read_text(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// Runs the database's programs with the rights of whoever may.
class Ground {
 public:
  static Result<Ground> find(const fs::path& folder);
  Status run(const std::string& name, std::vector<std::string> words,
             const std::string& what) const;
  Status write(const std::string& name, const std::string& text) const;
  std::string read(const std::string& name) const { return read_text(folder_ / name); }
  bool has(const std::string& name) const {
    std::error_code none;
    return fs::exists(folder_ / name, none);
  }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string folder() const { return folder_.string(); }

 private:
  Status own(const fs::path& path) const;
  fs::path folder_;
  fs::path programs_;
  std::string account_;
};

fs::path newest_programs() {
  int newest = 0;
  std::error_code none;
  const fs::path all = "/usr/lib/postgresql";
  for (const auto& entry : fs::directory_iterator(all, none)) {
    const std::string name = entry.path().filename();
    int major = 0;
    std::from_chars(name.data(), name.data() + name.size(), major);
    if (fs::exists(entry.path() / "bin" / "initdb", none)) newest = std::max(newest, major);
  }
  return newest < oldest_major ? fs::path() : all / std::to_string(newest) / "bin";
}

Result<Ground> Ground::find(const fs::path& folder) {
  Ground ground;
  ground.folder_ = fs::absolute(folder);
  ground.programs_ = newest_programs();
  if (ground.programs_.empty())
    return outside_failed(
        "PostgreSQL 15 or later is not installed here: apt-get install postgresql.");
  if (ground.folder_.string().size() > longest_folder ||
      ground.folder_.string().find('\'') != std::string::npos)
    return bad_usage(
        "The hub's folder needs a shorter path, without quotes: " + ground.folder_.string() + ".");
  if (::geteuid() == 0) ground.account_ = "postgres";
  std::error_code failed;
  fs::create_directories(ground.folder_, failed);
  if (!failed) fs::permissions(ground.folder_, fs::perms::owner_all, failed);
  if (failed) return outside_failed("Cannot make " + ground.folder_.string() + ".");
  if (auto owned = ground.own(ground.folder_); !owned) return owned.error();
  return ground;
}

Status Ground::own(const fs::path& path) const {
  if (account_.empty()) return Done{};
  const passwd* account = ::getpwnam(account_.c_str());
  if (account && ::chown(path.c_str(), account->pw_uid, account->pw_gid) == 0) return Done{};
  return outside_failed("Cannot give " + path.string() + " to the account " + account_ + ".");
}

Status Ground::write(const std::string& name, const std::string& text) const {
  const fs::path path = folder_ / name;
  std::error_code none;
  fs::remove(path, none);
  std::ofstream out(path);
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, none);
  out << text;
  out.close();
  if (!out) return outside_failed("Cannot write " + path.string() + ".");
  return own(path);
}

Status Ground::run(const std::string& name, std::vector<std::string> words,
                   const std::string& what) const {
  words.insert(words.begin(), (programs_ / name).string());
  return hub::run({std::move(words), account_, folder_ / "said"}, what);
}

std::string random_word() {
  std::array<unsigned char, 18> bytes;
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 37> hex;
  return sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
}

Status make_database(const Ground& ground) {
  if (ground.has("data/PG_VERSION")) return Done{};
  if (auto wrote = ground.write("password", random_word()); !wrote) return wrote;
  return ground.run("initdb",
                    {"-D", ground.path("data"), "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8",
                     "-A", "scram-sha-256", "--pwfile=" + ground.path("password"), "-k"},
                    "Making the hub's database");
}

Status write_settings(const Ground& ground, const Place& place) {
  std::string lines = settings_lines;
  if (!place.addresses.empty()) lines += tls_lines;
  const std::string port = std::to_string(place.port);
  const std::string folder = ground.folder();
  lines = filled(
      lines, {{"listen", place.addresses.empty() ? "" : "*"}, {"port", port}, {"folder", folder}});
  if (auto wrote = ground.write("data/postgresql.auto.conf", lines); !wrote) return wrote;
  if (auto wrote = ground.write("data/pg_hba.conf", doors); !wrote) return wrote;
  return ground.write("data/pg_ident.conf", names);
}

Result<Identity> authority_of(const Ground& ground, Time now) {
  if (ground.has("authority.key"))
    return Identity{ground.read("authority.crt"), ground.read("authority.key")};
  auto authority = make_authority("Foyer authority", now);
  if (!authority) return authority;
  if (auto wrote = ground.write("authority.crt", authority->certificate); !wrote)
    return wrote.error();
  if (auto wrote = ground.write("authority.key", authority->key); !wrote) return wrote.error();
  return authority;
}

// The hub's own certificate names all of its present addresses, so it is made each time.
Status make_hub_identity(const Ground& ground, const Identity& authority, const Place& place,
                         Time now) {
  if (place.addresses.empty()) return Done{};
  const auto identity = make_identity(authority, {"Foyer hub", place.addresses}, now);
  if (!identity) return identity.error();
  if (auto wrote = ground.write("hub.crt", identity->certificate); !wrote) return wrote;
  return ground.write("hub.key", identity->key);
}

Settings owner_of(const Ground& ground, int port, const char* database) {
  Settings owner;
  owner.url = "host=" + ground.folder() + " port=" + std::to_string(port) +
              " user=postgres dbname=" + database;
  owner.password = ground.read("password");
  owner.connect_timeout_s = 20;  // no door waits for this one, and a hub that just starts is slow
  return owner;
}

// The port, then each address, a line each.
Status write_place(const Ground& ground, const Place& place) {
  std::string lines = std::to_string(place.port) + "\n";
  for (const auto& address : place.addresses) lines += address + "\n";
  return ground.write("place", lines);
}

bool runs(const Ground& ground) {
  return ground.run("pg_ctl", {"-D", ground.path("data"), "status"}, "").ok();
}

Status start(const Ground& ground) {
  if (runs(ground))
    return ground.run("pg_ctl", {"-D", ground.path("data"), "reload"}, "Telling the hub");
  return ground.run(
      "pg_ctl", {"-D", ground.path("data"), "-l", ground.path("log"), "-w", "-t", "30", "start"},
      "Starting the hub");
}

Status make_tables(const Ground& ground, int port) {
  auto connection = Connection::open(owner_of(ground, port, "postgres"));
  if (!connection) return connection.error();
  const auto there = connection->ask("SELECT 1 FROM pg_database WHERE datname = 'foyer'", {});
  if (!there) return there.error();
  if (there->size() == 0)
    if (auto made = connection->run("CREATE DATABASE foyer"); !made) return made;
  return found(owner_of(ground, port, "foyer"));
}

// One that was there but about to fall, as PostgreSQL does when its disk is full, is started again.
Status start_anew(const Ground& ground, int port) {
  (void)ground.run("pg_ctl", {"-D", ground.path("data"), "-m", "fast", "-t", "30", "stop"}, "");
  if (auto started = start(ground); !started) return started;
  return make_tables(ground, port);
}

}  // namespace

Result<Hosted> host(const Place& place, Time now) {
  const auto ground = Ground::find(place.folder);
  if (!ground) return ground.error();
  if (auto made = make_database(*ground); !made) return made.error();
  const auto authority = authority_of(*ground, now);
  if (!authority) return authority.error();
  if (auto made = make_hub_identity(*ground, *authority, place, now); !made) return made.error();
  if (auto wrote = write_settings(*ground, place); !wrote) return wrote.error();
  if (auto wrote = write_place(*ground, place); !wrote) return wrote.error();
  if (auto started = start(*ground); !started) return started.error();
  auto tables = make_tables(*ground, place.port);
  if (!tables) tables = start_anew(*ground, place.port);
  if (!tables) return tables.error();
  return Hosted{owner_of(*ground, place.port, "foyer"), *authority,
                place.addresses.empty() ? "" : place.addresses.front(), place.port};
}

Result<Kept> hosted_in(const fs::path& folder) {
  std::error_code none;
  if (!fs::exists(folder / "place", none))
    return bad_input("No hub was made here for this event; run foyer hub host first.");
  const auto ground = Ground::find(folder);
  if (!ground) return ground.error();
  std::istringstream lines(ground->read("place"));
  Kept kept;
  lines >> kept.hosted.port;
  for (std::string address; lines >> address;) kept.addresses.push_back(address);
  kept.hosted.owner = owner_of(*ground, kept.hosted.port, "foyer");
  kept.hosted.authority = {ground->read("authority.crt"), ground->read("authority.key")};
  if (!kept.addresses.empty()) kept.hosted.address = kept.addresses.front();
  return kept;
}

Status stop_hosting(const fs::path& folder) {
  const auto ground = Ground::find(folder);
  if (!ground) return ground.error();
  if (!runs(*ground)) return Done{};
  return ground->run("pg_ctl", {"-D", ground->path("data"), "-m", "fast", "-w", "stop"},
                     "Stopping the hub");
}

int free_port(int from) {
  constexpr int tries = 200;
  for (int port = from; port < from + tries && port < 65536; ++port) {
    const int line = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    const bool free = ::bind(line, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(line);
    if (free) return port;
  }
  return from;
}

std::vector<std::string> own_addresses() {
  std::vector<std::string> found;
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) == 0 && name[0]) found.emplace_back(name.data());
  ifaddrs* all = nullptr;
  if (::getifaddrs(&all) != 0) return found;
  for (const ifaddrs* each = all; each; each = each->ifa_next) {
    if (!each->ifa_addr || each->ifa_addr->sa_family != AF_INET || (each->ifa_flags & IFF_LOOPBACK))
      continue;
    std::array<char, INET_ADDRSTRLEN> text{};
    const auto* address = reinterpret_cast<const sockaddr_in*>(each->ifa_addr);
    if (::inet_ntop(AF_INET, &address->sin_addr, text.data(), text.size()))
      found.insert(found.begin(), text.data());
  }
  ::freeifaddrs(all);
  return found;
}

}  // namespace foyer::hub
