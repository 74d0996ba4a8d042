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

void make_peers_book(const std::string& url) {
  run_program({"curl", "-s", "-u", "peer:secret", "-X", "MKCOL", "-d",
               "<?xml version=\"1.0\"?><mkcol xmlns=\"DAV:\" "
               "xmlns:C=\"urn:ietf:params:xml:ns:carddav\"><set><prop><resourcetype><collection/>"
               "<C:addressbook/></resourcetype></prop></set></mkcol>",
               url + "peer/foyer/"});
}

// Both push into an address book of their own at the same server. vdirsyncer's is there, empty and
// found before the clock runs; ours is not yet. No figure where one of them failed.
std::vector<Figure> push_cards(const Asked& asked) {
  const int people = asked.quick ? 100 : 1000;
  const Folder folder;
  const test::RadicaleServer server(folder / "radicale");
  if (!server.ready()) return {};
  const auto event = folder / "met.foyer";
  make_met_event(event, people);
  write_folder(event, folder / "peer" / "cards" / "foyer");
  configure_peer(folder / "peer.conf", folder / "peer", server.url());
  make_peers_book(server.url());
  ::setenv("FOYER_CARDDAV_URL", server.url().c_str(), 1);
  ::setenv("FOYER_CARDDAV_USER", "kiosk", 1);
  ::setenv("FOYER_CARDDAV_PASSWORD", "secret", 1);
  const std::string foyer = (own_folder() / "foyer").string();
  const std::string conf = (folder / "peer.conf").string();
  bool well = run_program({"vdirsyncer", "-c", conf, "discover", "p"});
  const double ours = milliseconds([&] {
    well &= run_program({foyer, "follow-up", event.string(), "--carddav"});
  });
  const double theirs = milliseconds([&] {
    well &= run_program({"vdirsyncer", "-c", conf, "sync", "p"});
  });
  const long here = members_in(server.collection("kiosk", "foyer"));
  const long there = members_in(server.collection("peer", "foyer"));
  if (!well || here != there || here != people) return {};
  return {{"follow.carddav", people, ours, "vdirsyncer sync of the same cards", theirs, "ms"}};
}

}  // namespace

std::vector<Bench> follow_benches() { return {{"follow.carddav", push_cards}}; }

}  // namespace foyer::bench
