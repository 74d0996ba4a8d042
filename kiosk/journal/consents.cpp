#include "journal/consents.hpp"

#include <algorithm>

namespace foyer::journal {

void take(Consents& consents, const FactId& id, Time at, const ConsentChanged& said) {
  auto& word = consents.words[id.origin];
  if (word.seq < id.seq) word = {id.seq, at, said.consent};
  for (const auto& each : said.knows) {
    auto& upto = consents.answered[each.origin];
    upto = std::max(upto, each.seq);
  }
}

std::vector<std::pair<std::int64_t, Consents::Word>> standing(const Consents& consents) {
  std::vector<std::pair<std::int64_t, Consents::Word>> out;
  for (const auto& [origin, word] : consents.words) {
    const auto upto = consents.answered.find(origin);
    if (upto == consents.answered.end() || upto->second < word.seq) out.emplace_back(origin, word);
  }
  return out;
}

// Where every word is answered, which no honest kiosk brings about, nothing is allowed.
people::Consent allowed(const Consents& consents) {
  const auto words = standing(consents);
  people::Consent out{!words.empty(), !words.empty(), !words.empty()};
  for (const auto& [origin, word] : words) {
    out.suggest = out.suggest && word.consent.suggest;
    out.hosts = out.hosts && word.consent.hosts;
    out.mail = out.mail && word.consent.mail;
  }
  return out;
}

std::vector<FactId> known(const Consents& consents) {
  std::vector<FactId> out;
  for (const auto& [origin, word] : standing(consents)) out.push_back({origin, word.seq});
  return out;
}

}  // namespace foyer::journal
