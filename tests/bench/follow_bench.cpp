#include <fstream>

#include "bench/made_event.hpp"
#include "contacts/contact.hpp"
#include "contacts/vcard.hpp"
#include "support/radicale_server.hpp"

namespace foyer::bench {
namespace {

namespace fs = std::filesystem;

long members_in(const fs::path& collection) {
  long count = 0;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(collection, none))
    count += entry.path().extension() == ".vcf";
  return count;
}

// An event whose guests have all met somebody.
void make_met_event(const fs::path& path, int people) {
  auto event = made_event(path, people);
  std::vector<journal::Happening> met;
  const auto room = event.room();
  for (std::size_t i = 0; i + 1 < room->people.size(); i += 2)
    met.push_back({cli::now(),
                   journal::Met{room->people[i]->attendee.ref, room->people[i + 1]->attendee.ref}});
  (void)event.record(met).value();
}

// The same cards as a folder of files, for the peer.
void write_folder(const fs::path& event, const fs::path& folder) {
  Random random = cli::system_random();
  const auto file = store::EventFile::open(event, store::Access::read, random, cli::now());
  fs::create_directories(folder);
  for (const auto& one : contacts::all_contacts(*file.value().room()))
    std::ofstream(folder / (one.card.uid + ".vcf"), std::ios::binary)
        << contacts::vcard(one, contacts::Version::v3);
}

void configure_peer(const fs::path& file, const fs::path& folder, const std::string& url) {
  std::ofstream(file) << "[general]\nstatus_path = \"" << (folder / "status").string()
                      << "\"\n[pair p]\na = \"here\"\nb = \"there\"\ncollections = [\"foyer\"]\n"
                      << "[storage here]\ntype = \"filesystem\"\npath = \""
                      << (folder / "cards").string() << "\"\nfileext = \".vcf\"\n"
                      << "[storage there]\ntype = \"carddav\"\nurl = \"" << url
                      << "\"\nusername = \"peer\"\npassword = \"secret\"\n";
}

constexpr const char* old_friend =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:old\r\nFN:Old Friend\r\nN:Friend;Old;;;\r\n"
    "END:VCARD\r\n";

// An empty address book of that user.
bool make_book(const std::string& url, const std::string& user) {
  const std::string login = user + ":secret", book = url + user + "/foyer/";
  return run_program({"curl", "-s", "-u", login, "-X", "MKCOL", "-d",
                      "<?xml version=\"1.0\"?><mkcol xmlns=\"DAV:\" "
                      "xmlns:C=\"urn:ietf:params:xml:ns:carddav\"><set><prop><resourcetype>"
                      "<collection/><C:addressbook/></resourcetype></prop></set></mkcol>",
                      book});
}

// A card in it that nobody here put there.
bool put_old_friend(const std::string& url, const std::string& user) {
  return run_program({"curl", "-s", "-u", user + ":secret", "-H", "Expect:", "-X", "PUT",
                      "--data-binary", old_friend, url + user + "/foyer/old.vcf"});
}

bool make_books(const std::string& url, bool old) {
  if (!make_book(url, "peer")) return false;
  if (!old) return true;
  return make_book(url, "kiosk") && put_old_friend(url, "kiosk") && put_old_friend(url, "peer");
}

void set_server(const std::string& url) {
  ::setenv("FOYER_CARDDAV_URL", url.c_str(), 1);
  ::setenv("FOYER_CARDDAV_USER", "kiosk", 1);
  ::setenv("FOYER_CARDDAV_PASSWORD", "secret", 1);
  ::setenv("FOYER_CARDDAV_PATIENCE", "600", 1);
}

// Both push into an address book of their own at the same server. vdirsyncer's is there and found
// before the clock runs; ours is founded by the push, or there too, with a card of its owner's in
// each (`old`). No figure where one of them failed or a card is missing or too many.
std::vector<Figure> push(const Asked& asked, const char* name, bool old) {
  const int people = asked.quick ? 10 : 1000;
  const Folder folder;
  const test::RadicaleServer server(folder / "radicale");
  if (!server.ready()) return {};
  const auto event = folder / "met.foyer";
  make_met_event(event, people);
  write_folder(event, folder / "peer" / "cards" / "foyer");
  configure_peer(folder / "peer.conf", folder / "peer", server.url());
  set_server(server.url());
  const std::string foyer = (own_folder() / "foyer").string();
  const std::string conf = (folder / "peer.conf").string();
  bool well =
      make_books(server.url(), old) && run_program({"vdirsyncer", "-c", conf, "discover", "p"});
  const double ours = milliseconds([&] {
    well &= run_program({foyer, "follow-up", event.string(), "--carddav"});
  });
  const double theirs = milliseconds([&] {
    well &= run_program({"vdirsyncer", "-c", conf, "sync", "p"});
  });
  const long here = members_in(server.collection("kiosk", "foyer")) - old;
  const long there = members_in(server.collection("peer", "foyer")) - old;
  if (!well || here != there || here != people) return {};
  return {{name, people, ours, "vdirsyncer sync of the same cards", theirs, "ms"}};
}

std::vector<Figure> push_to_new(const Asked& asked) { return push(asked, "follow.carddav", false); }
std::vector<Figure> push_to_old(const Asked& asked) {
  return push(asked, "follow.carddav.old", true);
}

}  // namespace

std::vector<Bench> follow_benches() {
  return {{"follow.carddav", push_to_new}, {"follow.carddav.old", push_to_old}};
}

}  // namespace foyer::bench
