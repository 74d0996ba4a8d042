#include "mail/words.hpp"

#include <array>

#include "base/date.hpp"
#include "words/language.hpp"

namespace foyer::mail {
namespace {

constexpr std::array<Words, 7> all = {{
    {"en", "{event}: the people you met", "Hello {name},",
     "it was good to have you at {event} on {date}. These are the people you met:",
     "What you promised:", "What was promised to you:", "It is done",
     "Their cards are attached, one by one and all together, and your promises as a list for your "
     "calendar. One tap puts them where you keep such things.",
     "You get this one letter because you asked for it at {event}.", "No more letters, please",
     "{event}: a promise you made",
     "a little while ago, at {event}, you said you would do something for somebody. If it is done, "
     "wonderful; if not, perhaps today is the day:"},
    {"de", "{event}: die Menschen, die Sie getroffen haben", "Guten Tag {name},",
     "schön, dass Sie am {date} bei {event} waren. Diese Menschen haben Sie getroffen:",
     "Was Sie versprochen haben:", "Was Ihnen versprochen wurde:", "Es ist erledigt",
     "Die Karten hängen an, einzeln und alle zusammen, und Ihre Versprechen als Liste für Ihren "
     "Kalender. Ein Tipp, und sie sind dort, wo Sie so etwas aufbewahren.",
     "Sie bekommen diesen einen Brief, weil Sie ihn bei {event} gewünscht haben.",
     "Bitte keine Briefe mehr", "{event}: ein Versprechen von Ihnen",
     "vor einer Weile haben Sie bei {event} gesagt, dass Sie etwas für jemanden tun. Ist es "
     "erledigt, wunderbar; wenn nicht, ist vielleicht heute der Tag:"},
    {"es", "{event}: las personas que conociste", "Hola, {name}:",
     "fue un gusto tenerte en {event} el {date}. Estas son las personas que conociste:",
     "Lo que prometiste:", "Lo que te prometieron:", "Ya está hecho",
     "Van adjuntas sus tarjetas, una a una y todas juntas, y tus promesas como lista para tu "
     "calendario. Un toque y quedan donde guardas esas cosas.",
     "Recibes esta única carta porque la pediste en {event}.", "No más cartas, por favor",
     "{event}: una promesa tuya",
     "hace un tiempo, en {event}, dijiste que harías algo por alguien. Si ya está hecho, "
     "estupendo; si no, quizá hoy sea el día:"},
    {"fr", "{event} : les personnes que vous avez rencontrées", "Bonjour {name},",
     "merci d'avoir été là le {date} ({event}). Voici les personnes que vous avez rencontrées :",
     "Ce que vous avez promis :", "Ce que l'on vous a promis :", "C'est fait",
     "Leurs cartes sont jointes, une par une et toutes ensemble, ainsi que vos promesses sous "
     "forme de liste pour votre agenda. Un geste, et elles sont là où vous rangez ces choses.",
     "Vous recevez cette unique lettre parce que vous l'avez demandée à {event}.",
     "Plus de lettres, s'il vous plaît", "{event} : une promesse de votre part",
     "il y a quelque temps, à {event}, vous avez dit que vous feriez quelque chose pour "
     "quelqu'un. Si c'est fait, tant mieux ; sinon, c'est peut-être aujourd'hui le jour :"},
    {"pt", "{event}: as pessoas que você conheceu", "Olá, {name},",
     "foi bom ter você em {event} no dia {date}. Estas são as pessoas que você conheceu:",
     "O que você prometeu:", "O que prometeram a você:", "Está feito",
     "Os cartões vão em anexo, um a um e todos juntos, e as suas promessas como lista para o seu "
     "calendário. Um toque e ficam onde você guarda essas coisas.",
     "Você recebe esta única carta porque a pediu em {event}.", "Sem mais cartas, por favor",
     "{event}: uma promessa sua",
     "há algum tempo, em {event}, você disse que faria algo por alguém. Se está feito, ótimo; se "
     "não, talvez hoje seja o dia:"},
    {"ar", "الأشخاص الذين التقيت بهم في {event}", "مرحبًا {name}،",
     "سعدنا بحضورك {event} يوم {date}. هؤلاء من التقيت بهم:", "ما وعدت به:", "ما وُعدت به:",
     "تم الوفاء به",
     "بطاقاتهم مرفقة، كل واحدة على حدة وكلها معًا، ووعودك قائمةٌ لتقويمك. بلمسة واحدة تصل إلى مكانها "
     "المعتاد لديك.",
     "وصلتك هذه الرسالة الوحيدة لأنك طلبتها في {event}.", "لا مزيد من الرسائل من فضلك",
     "وعد منك في {event}",
     "قبل مدة، في {event}، كان منك وعد لشخص هناك. إن تم الوفاء به فهذا رائع، وإلا فلعل اليوم هو "
     "اليوم المناسب:"},
    {"ja", "{event}：お会いになった方々", "{name}さん、こんにちは。",
     "{date}の{event}にお越しいただき、ありがとうございました。お会いになったのは、この方々です。",
     "あなたの約束", "あなたへの約束", "果たしました",
     "皆さんのカードを、一枚ずつと、まとめて一つのファイルで添付しました。あなたの約束は、カレンダ"
     "ー用"
     "のリストになっています。タップ一つで、いつもの場所に入ります。",
     "このお便りは、{event}でご希望いただいたため、一度だけお送りしています。",
     "今後のお便りは不要です", "{event}：あなたの約束",
     "先日の{event}で、どなたかに約束をなさいました。もう果たされたなら、何よりです。まだでしたら、"
     "今日がその日かもしれません。"},
}};

std::string without_zero(const std::string& digits) {
  return digits.starts_with('0') ? digits.substr(1) : digits;
}
std::string japanese(const std::string& iso) {
  return iso.substr(0, 4) + "年" + without_zero(iso.substr(5, 2)) + "月" +
         without_zero(iso.substr(8, 2)) + "日";
}

}  // namespace

const Words& words_in(const std::vector<std::string>& languages) {
  const auto* language = words::language_among(languages);
  for (const auto& words : all)
    if (language && words.language == language->tag) return words;
  return all[0];
}

std::string day(Time t, Zone zone, const Words& words) {
  if (words.language == "en") return long_date(t, zone);
  const std::string iso = rfc3339(t, zone);  // YYYY-MM-DDT...
  if (words.language == "ja") return japanese(iso);
  const std::string between = words.language == "de" ? "." : "/";
  return iso.substr(8, 2) + between + iso.substr(5, 2) + between + iso.substr(0, 4);
}

}  // namespace foyer::mail
