// Who holds which office where. Every office in the text is read once; the form it stands in says who holds it.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/extract/builders.h"
#include "core/extract/quote_speaker.h"
#include "core/extract/quote_words.h"
#include "core/extract/role_subject.h"
#include "core/extract/roles_phrase.h"
#include "core/extract/roles_words.h"

namespace factcheck {
namespace {

class Roles {
 public:
  Roles(const BlockView& block, const QuoteWords& words, const Context& context)
      : block_(block),
        words_(words),
        marks_(block, words),
        reader_(words, marks_),
        subjects_(block, words, marks_, reader_, context) {}

  std::vector<Mention> run() {
    for (std::uint32_t s = 0; s < block_.sentences.size(); ++s) {
      low_ = words_.start_of(s);
      limit_ = words_.end_of(s);
      for (std::uint32_t i = low_; i < limit_;) i = read(i);
    }
    return std::move(found_);
  }

  // Whom the last sentence was about.
  std::string last_topic() const {
    const auto count = static_cast<std::uint32_t>(block_.sentences.size());
    return count > 0 ? subjects_.topic(count - 1) : std::string();
  }

 private:
  struct Holder {
    FrameForm form = FrameForm::Alone;
    WordRange person;
    Part subject;            // of a verb, in place of `person`
    WordRange organisation;  // named behind the person: "Senator Ana Petrov of Maine"
  };

  // Reads what stands at the word; where to go on.
  std::uint32_t read(std::uint32_t i) {
    if (marks_.is(i, FrameClass::Lead) || marks_.is(i, FrameClass::Charge)) lead(i);
    if (!reader_.opens_office(i)) return i + 1;
    const std::optional<OfficePhrase> office = reader_.office(i, low_, limit_);
    if (!office) return i + 1;
    Holder holder = holder_of(*office);
    const std::string_view person =
        holder.subject.present() ? holder.subject.text : words_.text(holder.person.first, holder.person.end);
    if (!person.empty() && block_.tables->no_person(person)) holder = {};
    last_person_ = {};
    add(*office, holder);
    last_end_ = office->end;
    return std::max({office->end, holder.person.end, i + 1});
  }

  Holder holder_of(const OfficePhrase& office) const {
    Holder holder;
    if (office.bare() && !(holder.person = reader_.name_after(office.end, limit_, 1)).empty()) {
      holder.form = FrameForm::BeforeName;
      const std::uint32_t after = holder.person.end;
      const bool of = after + 2 < limit_ && words_[after].is(WordClass::Of) && !words_[after].is(WordClass::Article);
      const bool capital = of && words_[after + (words_[after + 1].is(WordClass::Article) ? 2 : 1)].capital();
      if (office.organisation.empty() && capital) holder.organisation = reader_.organisation(after + 1, limit_);
      return holder;
    }
    const bool field = !office.bare() && (office.end == office.role.end || reader_.is_place(office.organisation) ||
                                          (office.organisation.end == office.end && !office.organisation.empty() &&
                                           reader_.is_before_person(office.organisation, limit_)));
    if (!(holder.person = before_comma(office)).empty()) {
      holder.form = FrameForm::AfterName;
    } else if (!(holder.person = behind_comma(office)).empty() ||
               (field && !(holder.person = reader_.name_after(office.end, limit_, 2)).empty())) {
      holder.form = FrameForm::BeforeName;
    } else if (!office.oblique && (holder.subject = subject_of_copula(office)).present()) {
      holder.form = FrameForm::Copula;
    } else if (!office.oblique && !(holder.person = behind_copula(office)).empty()) {
      holder.form = FrameForm::Copula;
    } else if ((holder.subject = joined_to(office)).present()) {
      holder.form = FrameForm::AfterName;
    }
    return holder;
  }

  // "The new chairman of the board is Ana Petrov", "Trainer des Vereins wird der Franzose Jean Roux"
  WordRange behind_copula(const OfficePhrase& office) const {
    if (office.bare() && office.organisation.empty()) return {};  // "The speaker was Ana Petrov": at what?
    std::uint32_t i = office.end;
    while (i < limit_ && marks_.is(i, FrameClass::Copula)) ++i;
    if (i == office.end || i >= limit_) return {};
    if (words_[i].is(WordClass::Article) && i + 1 < limit_ && marks_.capital_nouns(i)) i += 2;
    const WordRange name = reader_.name_after(i, limit_, 2);
    if (name.empty() || reader_.is_place(name)) return {};
    const bool ends = name.end >= limit_ || words_[name.end].kind == TokenKind::Sign;
    return ends ? name : WordRange{};
  }

  // "Ana Petrov, mayor of Sandvik", "Ana Petrov (47), mayor", "Ana Petrov (mayor of Sandvik)"
  WordRange before_comma(const OfficePhrase& office) const {
    if (office.first < low_ + 2) return {};
    // "Mona Hale, the mayor and her husband": a list.
    if (office.bare() && office.end < limit_ && words_[office.end].is(WordClass::And) && !joins_office(office.end))
      return {};
    if (opens_clause(office)) return {};
    // ", once mayor of Sandvik", ", seit 2010 Bürgermeister", but ", 4 Princess Street"
    const std::uint32_t time = before_time(office.first);
    std::uint32_t end = words_[time].kind == TokenKind::Number ? office.first : time;
    if (end < low_ + 2) return {};
    --end;
    const bool clause = end > low_ + 1 && words_[end].is(WordClass::Article) && words_[end - 1].sign(",");
    if (clause && office.oblique) return {};  // ", der auch den Bürgermeister vertrat"
    if (clause) --end;                        // ", der früher Bürgermeister war"
    if (!words_[end].sign(",") && !words_[end].sign("(")) return {};
    if (words_[end].sign(",") && words_[end - 1].sign(")")) {
      while (end > low_ && !words_[end].sign("(")) --end;
    } else if (words_[end].sign(",") && end >= low_ + 3 && words_[end - 1].kind == TokenKind::Number &&
               words_[end - 2].sign(",")) {
      end -= 2;
    }
    if (end <= low_) return {};
    const WordRange name = subjects_.name_before(end, low_);
    // "wird von Jean Roux geleitet, der früher Minister war": the verb stands between.
    const bool told = clause || words_[office.first].is(WordClass::Article);
    const bool verb = name.empty() && told && end > low_ + 1 && marks_.capital_nouns(office.role.first) &&
                      words_[end - 1].kind == TokenKind::Word && !words_[end - 1].capital();
    return verb ? reader_.name_before(end - 1, low_, 2) : name;
  }

  // "sagte Ute Vogt, der Richter sei müde": where nouns are capitalised, what is reported opens like an apposition.
  bool opens_clause(const OfficePhrase& office) const {
    return office.end < limit_ && (words_[office.end].is(WordClass::Mood) || words_[office.end].is(WordClass::Unreal));
  }

  // "vice president [and] general counsel": another office follows, and no article opens it.
  bool joins_office(std::uint32_t link) const {
    constexpr std::uint32_t kLongest = 4;
    for (std::uint32_t i = link + 1; i < limit_ && i <= link + kLongest; ++i) {
      if (words_[i].is(WordClass::Article) || words_[i].sign(",")) return false;
      if (reader_.opens_office(i)) return true;
    }
    return false;
  }

  // "…, vice president and general counsel of the company": of whom the office before it is told.
  Part joined_to(const OfficePhrase& office) const { return is_joined(office) ? last_person_ : Part{}; }

  // Whether "and" joins it to the office before.
  bool is_joined(const OfficePhrase& office) const {
    constexpr std::uint32_t kMostAdjectives = 3;
    return last_end_ > low_ && last_end_ < office.role.first && words_[last_end_].is(WordClass::And) &&
           office.role.first <= last_end_ + 1 + kMostAdjectives && joins_office(last_end_);
  }

  // "the head of the agency for work, Ana Petrov", "the leader of the Sandvik party, Ana Petrov": where what stands
  // before the comma goes on, by a body or behind prepositions.
  std::uint32_t complement_end(std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 7;
    if (end >= limit_ || !(words_[end].is(WordClass::Preposition) || marks_.body(end))) return end;
    for (std::uint32_t i = end + 1; i < limit_ && i <= end + kLongest; ++i) {
      if (words_[i].sign(",")) return i;
      const bool links = words_[i].is(WordClass::Article) || words_[i].is(WordClass::Preposition);
      const bool linked = words_[i - 1].is(WordClass::Article) || words_[i - 1].is(WordClass::Preposition);
      if (!words_[i].capital() && !links && !linked) break;
    }
    return end;
  }

  // "the mayor of Sandvik, Ana Petrov, said"
  WordRange behind_comma(const OfficePhrase& office) const {
    const std::uint32_t end = complement_end(office.end);
    if (end + 2 >= limit_ || !words_[end].sign(",")) return {};
    const WordRange name = reader_.name_after(end + 1, limit_, 2);
    if (name.empty()) return {};
    if (name.end >= limit_) return name;
    const QuoteWordView& after = words_[name.end];
    // A list of people or places goes on with "and" or another apposition.
    if (after.is(WordClass::And) || after.is(WordClass::Of) || after.capital()) return {};
    if (after.sign(",") && name.end + 1 < limit_ &&
        (words_[name.end + 1].capital() || reader_.opens_office(name.end + 1)))
      return {};
    return name;
  }

  // "Ana Petrov is the mayor of Sandvik", "Ana Petrov, who was mayor", "Ana Petrov wurde 2010 Bürgermeisterin"
  Part subject_of_copula(const OfficePhrase& office) const {
    std::uint32_t i = office.first;
    if (i > low_ && words_[i - 1].is(WordClass::Opener) && !marks_.is(i - 1, FrameClass::Copula) &&
        !marks_.is(i - 1, FrameClass::Negation))
      --i;
    i = before_time(i);
    if (i <= low_) return {};
    if (!marks_.is(i - 1, FrameClass::Copula)) return subject_behind_copula(i);
    while (i > low_ && marks_.is(i - 1, FrameClass::Copula)) --i;
    return subjects_.before(i, low_);
  }

  // "Bisher ist [Ute Vogt] Sprecherin", "Daarvoor was [hij] lid van de raad": where the verb comes second.
  Part subject_behind_copula(std::uint32_t end) const {
    if (!marks_.tables().verb_second(marks_.language(end - 1))) return {};
    const bool pronoun = subjects_.is_person(end - 1);
    const std::uint32_t first = pronoun ? end - 1 : subjects_.name_before(end, low_).first;
    if (first <= low_ || first == end || !marks_.is(first - 1, FrameClass::Copula)) return {};
    return subjects_.before(end, low_);
  }

  // Where the words before an office begin that say when it was held: "[from 2007 to 2011] mayor", "[einst] Sprecher".
  std::uint32_t before_time(std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 8;
    // "is as minister …", "staat aan het hoofd": no time.
    if (end > low_ && words_[end - 1].is(WordClass::Preposition) && !marks_.is(end - 1, FrameClass::When)) return end;
    std::uint32_t first = end;
    while (first > low_ && end - first < kLongest && is_time(first - 1)) --first;
    return first;
  }

  bool is_time(std::uint32_t i) const {
    const QuoteWordView& w = words_[i];
    if (marks_.is(i, FrameClass::Copula) || marks_.is(i, FrameClass::Negation)) return false;
    const bool ordinal = w.sign(".") && i > low_ && words_[i - 1].kind == TokenKind::Number;  // "28. Mai"
    const bool article = w.is(WordClass::Article) && i > low_ && words_[i - 1].is(WordClass::Preposition);
    return ordinal || article || w.kind == TokenKind::Number || w.is(WordClass::Calendar) ||
           w.is(WordClass::Preposition) || marks_.is(i, FrameClass::When);
  }

  // "Ana Petrov leads Sandvik Ferries", "Ana Petrov is responsible for safety at Sandvik Ferries in Asia"
  void lead(std::uint32_t verb) {
    const Rule* rule = marks_.rule(verb, FrameForm::Lead);
    if (rule == nullptr || verb <= low_ || leads(verb - 1)) return;
    std::uint32_t end = verb + 1;
    while (end < limit_ && leads(end)) ++end;
    if (lead_in_clause(verb, end, rule)) return;
    const Part person = subjects_.before(verb, low_);
    if (!person.present()) return;
    WordRange unit = reader_.unit(end, limit_);
    WordRange organisation = unit.empty() ? WordRange{} : reader_.owner_after(unit.end, limit_);
    if (organisation.empty() && marks_.is(verb, FrameClass::Lead)) {
      unit = {};
      organisation = reader_.organisation(end, limit_);
      if (organisation.empty()) organisation = led_later(end);
    }
    if (organisation.empty()) return;
    keep_lead(person, {verb, unit.empty() ? end : unit.end}, organisation, rule);
  }

  // "Ana Petrov, die den Ausschuss leitet, …"
  bool lead_in_clause(std::uint32_t verb, std::uint32_t end, const Rule* rule) {
    if (!marks_.is(verb, FrameClass::Lead)) return false;
    const RoleSubject::Clause clause = subjects_.ended_by(end - 1, low_, limit_);
    if (!clause.person.present()) return false;
    const WordRange organisation = reader_.organisation(clause.first, verb);
    if (organisation.empty() || organisation.end != verb) return false;
    keep_lead(clause.person, {verb, end}, organisation, rule);
    return true;
  }

  void keep_lead(const Part& person, WordRange verb, WordRange organisation, const Rule* rule) {
    Role role;
    role.person = person;
    role.role = part_of(words_, verb);
    role.organisation = part_of(words_, organisation);
    keep(std::move(role), verb.first, rule);
  }

  // "führt nach der Wahl kommissarisch den Ausschuss": the object behind what else the clause says.
  WordRange led_later(std::uint32_t first) const {
    constexpr std::uint32_t kLongest = 12;
    for (std::uint32_t i = first; i < limit_ && i < first + kLongest && !is_clause_end(i); ++i) {
      const bool article = words_[i].is(WordClass::Article) && !marks_.is(i, FrameClass::Of);
      if (!article || i == first || words_[i - 1].is(WordClass::Preposition)) continue;
      const WordRange found = reader_.organisation(i, limit_);
      if (!found.empty()) return found;
    }
    return {};
  }

  bool is_clause_end(std::uint32_t i) const {
    return words_[i].sign(",") || words_[i].sign(";") || words_[i].sign(":");
  }

  bool leads(std::uint32_t word) const {
    return marks_.is(word, FrameClass::Lead) || marks_.is(word, FrameClass::Charge);
  }

  void add(const OfficePhrase& office, const Holder& holder) {
    const std::optional<std::size_t> open = std::exchange(open_, std::nullopt);
    const Rule* rule = marks_.rule(office.role.first, holder.form);
    if (rule == nullptr) return;
    Role role;
    role.role = part_of(words_, office.role);
    WordRange organisation = holder.organisation.empty() ? office.organisation : holder.organisation;
    if (organisation.empty() && !holder.person.empty()) organisation = spoken_for(holder.person.end);
    role.organisation = part_of(words_, organisation);
    if (const NameRow* row = country_of(role.organisation.text, marks_.language(office.first));
        row != nullptr && !row->names.empty() && row->names.front() != role.organisation.text)
      role.organisation.name = row->names.front();
    role.person = holder.person.empty() ? holder.subject : subjects_.person(holder.person);
    if (holder.form == FrameForm::Alone && overlong(office)) return;
    last_person_ = role.person;
    if (open && is_joined(office) && role.person.present()) give_holder(role, found_[*open]);
    if (!role.person.present() && !role.organisation.present()) return;
    if (!role.person.present()) open_ = found_.size();
    keep(std::move(role), office.role.first, rule);
  }

  // "Manager Ana Petrov said [on behalf of Nordline]"
  WordRange spoken_for(std::uint32_t first) const {
    constexpr std::uint32_t kLongest = 6;
    for (std::uint32_t i = first; i + 1 < limit_ && i < first + kLongest && !is_clause_end(i); ++i) {
      if (!marks_.is(i, FrameClass::Behalf)) continue;
      while (i < limit_ && (marks_.is(i, FrameClass::Behalf) || words_[i].is(WordClass::Of))) ++i;
      const WordRange named = reader_.organisation(i, limit_);
      return named.empty() ? reader_.owner_after(i - 1, limit_) : named;
    }
    return {};
  }

  // "Nordline president and chief executive Ana Petrov": she holds the first office, too, and both there. "The mayor of
  // Sandvik and director Ana Petrov" are two.
  static void give_holder(Role& role, Mention& first) {
    if (first.role->organisation.span.start > first.role->role.span.start) return;
    first.role->person = role.person;
    first.span.cover(role.person.span);
    if (!role.organisation.present()) role.organisation = first.role->organisation;
  }

  // "British", "Frankreichs"
  const NameRow* country_of(std::string_view text, Language language) const {
    const NameRow* row = block_.tables->country(text, language);
    return row != nullptr ? row : block_.tables->country_of_genitive(text, language);
  }

  // "mayor of Sandvik Harbour Dianne Weaver": where the organisation ends cannot be told.
  bool overlong(const OfficePhrase& office) const {
    const WordRange o = office.organisation;
    return o.first >= office.head_end && o.end >= o.first + 4 && !marks_.body(o.end - 1);
  }

  void keep(Role role, std::uint32_t word, const Rule* rule) {
    Mention mention;
    mention.kind = Kind::Role;
    mention.sentence = block_.first_sentence + words_[word].sentence;
    mention.rule = rule->id;
    mention.span = role.role.span;
    for (const Part* p : {&role.person, &role.organisation}) mention.span.cover(p->span);
    mention.role = std::move(role);
    found_.push_back(std::move(mention));
  }

  const BlockView& block_;
  const QuoteWords& words_;
  FrameWords marks_;
  RoleReader reader_;
  RoleSubject subjects_;
  std::uint32_t low_ = 0, limit_ = 0;  // of the sentence
  std::uint32_t last_end_ = 0;         // one past the office read last
  Part last_person_;                   // who holds it
  std::optional<std::size_t> open_;    // that office among those found, if nobody is known to hold it
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find_roles(const BlockView& block, const QuoteWords& words, Context& context) {
  Roles roles(block, words, context);
  std::vector<Mention> found = roles.run();
  if (block.block.type != BlockType::Headline) context.topic = roles.last_topic();
  return found;
}

}  // namespace factcheck
