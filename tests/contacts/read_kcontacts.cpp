// read_kcontacts IN OUT: reads a file of vCards with KContacts (what KAddressBook reads with) and
// writes what it found as a JSON array. For tests only; Foyer links nothing of it.
#include <unistd.h>

#include <KContacts/Addressee>
#include <KContacts/VCardConverter>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace {

nlohmann::json fields(const KContacts::Addressee& card) {
  const auto emails = card.emails();
  const auto phones = card.phoneNumbers();
  const auto places = card.addresses();
  const auto text = [](const QString& string) { return string.toStdString(); };
  return {{"uid", text(card.uid())},
          {"full", text(card.formattedName())},
          {"given", text(card.givenName())},
          {"family", text(card.familyName())},
          {"organisation", text(card.organization())},
          {"role", text(card.title())},
          {"email", emails.isEmpty() ? "" : text(emails.first())},
          {"phone", phones.isEmpty() ? "" : text(phones.first().number())},
          {"town", places.isEmpty() ? "" : text(places.first().locality())},
          {"note", text(card.note())},
          {"categories", text(card.categories().join(QLatin1Char(',')))}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::ifstream in(argv[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  nlohmann::json found = nlohmann::json::array();
  for (const auto& card : KContacts::VCardConverter().parseVCards(QByteArray::fromStdString(bytes)))
    found.push_back(fields(card));
  std::ofstream(argv[2], std::ios::binary) << found.dump();
  _exit(0);  // what Qt leaves behind at the end is not ours to tell of
}
