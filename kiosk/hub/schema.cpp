#include "hub/schema.hpp"

#include "base/text.hpp"

namespace foyer::hub {
namespace {

constexpr const char* tables = R"(
CREATE SCHEMA IF NOT EXISTS foyer;
CREATE TABLE IF NOT EXISTS foyer.event(
  event text PRIMARY KEY, relay boolean NOT NULL, made timestamptz NOT NULL DEFAULT now());
CREATE TABLE IF NOT EXISTS foyer.member(
  kiosk text NOT NULL, event text NOT NULL, since timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kiosk, event));
CREATE TABLE IF NOT EXISTS foyer.head(
  event text NOT NULL, origin bigint NOT NULL, kiosk text NOT NULL, seq bigint NOT NULL,
  hash bytea NOT NULL, PRIMARY KEY (event, origin)){roomy};
CREATE TABLE IF NOT EXISTS foyer.fact(
  event text NOT NULL, origin bigint NOT NULL, seq bigint NOT NULL CHECK (seq > 0),
  hlc bigint NOT NULL, at_ms bigint NOT NULL, kind text NOT NULL,
  payload text NOT NULL CHECK (octet_length(payload) <= {most_payload}), hash bytea NOT NULL,
  pushed_by text NOT NULL, received timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (event, origin, seq)){parts};
)";

// An origin's head is locked before its facts are written, so that within one origin rows become
// visible in order of seq: that is what makes the vector of heads a sound cursor.
constexpr const char* push = R"(
CREATE OR REPLACE FUNCTION foyer.push(
    p_event text, p_own boolean, p_origin bigint, p_first bigint, p_hlc bigint[], p_at bigint[],
    p_kind text[], p_payload text[], p_hash bytea[], OUT o_answer text, OUT o_seq bigint)
LANGUAGE plpgsql SECURITY DEFINER{pinned} AS $$
DECLARE
  v_count bigint := cardinality(p_hlc);
  v_last bigint := p_first + cardinality(p_hlc) - 1;
  v_relay boolean;
  v_owner text;
  v_hash bytea;
BEGIN
  o_seq := 0;
  IF v_count NOT BETWEEN 1 AND {most_facts} OR p_first < 1
      OR cardinality(p_at) <> v_count OR cardinality(p_kind) <> v_count
      OR cardinality(p_payload) <> v_count OR cardinality(p_hash) <> v_count
      OR pg_column_size(p_payload) > {most_bytes} THEN
    o_answer := 'malformed';
    RETURN;
  END IF;
  SELECT e.relay INTO v_relay FROM foyer.member m JOIN foyer.event e ON e.event = m.event
    WHERE m.kiosk = session_user AND m.event = p_event;
  IF v_relay IS NULL THEN
    o_answer := 'stranger';
    RETURN;
  END IF;
  SELECT h.kiosk, h.seq, h.hash INTO v_owner, o_seq, v_hash FROM foyer.head h
    WHERE h.event = p_event AND h.origin = p_origin FOR UPDATE;
  IF NOT (p_own OR v_relay OR coalesce(v_owner, '') = session_user) THEN
    o_answer := 'not yours';
    o_seq := coalesce(o_seq, 0);
    RETURN;
  END IF;
  IF v_owner IS NULL THEN
    INSERT INTO foyer.head(event, origin, kiosk, seq, hash) VALUES (p_event, p_origin, '', 0, '')
      ON CONFLICT DO NOTHING;
    SELECT h.kiosk, h.seq, h.hash INTO v_owner, o_seq, v_hash FROM foyer.head h
      WHERE h.event = p_event AND h.origin = p_origin FOR UPDATE;
  END IF;
  IF p_own AND v_owner <> '' AND v_owner <> session_user THEN
    o_answer := 'not yours';
    RETURN;
  END IF;
  IF p_first > o_seq + 1 THEN
    o_answer := 'gap';
    RETURN;
  END IF;
  IF v_last < o_seq THEN
    SELECT f.hash INTO v_hash FROM foyer.fact f
      WHERE f.event = p_event AND f.origin = p_origin AND f.seq = v_last;
  END IF;
  IF p_first <= o_seq AND v_hash <> p_hash[least(o_seq, v_last) - p_first + 1] THEN
    o_answer := 'forked';
    RETURN;
  END IF;
  o_answer := 'ok';
  IF v_last <= o_seq THEN
    RETURN;
  END IF;
  INSERT INTO foyer.fact(event, origin, seq, hlc, at_ms, kind, payload, hash, pushed_by)
    SELECT p_event, p_origin, p_first + u.i - 1, u.hlc, u.at, u.kind, u.payload, u.hash, session_user
    FROM unnest(p_hlc, p_at, p_kind, p_payload, p_hash)
      WITH ORDINALITY AS u(hlc, at, kind, payload, hash, i)
    WHERE p_first + u.i - 1 > o_seq;
  UPDATE foyer.head SET seq = v_last, hash = p_hash[v_count],
      kiosk = CASE WHEN p_own THEN session_user ELSE kiosk END
    WHERE event = p_event AND origin = p_origin;
  o_seq := v_last;
END $$;
)";

constexpr const char* reading = R"(
CREATE OR REPLACE FUNCTION foyer.hello(p_event text)
RETURNS TABLE(relay boolean, clock_ms bigint, version bigint)
LANGUAGE sql VOLATILE SECURITY DEFINER{pinned} AS $$
  SELECT e.relay, CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS bigint),
         CAST({version} AS bigint)
  FROM foyer.member m JOIN foyer.event e ON e.event = m.event
  WHERE m.kiosk = session_user AND m.event = p_event $$;

CREATE OR REPLACE FUNCTION foyer.heads(p_event text) RETURNS TABLE(origin bigint, seq bigint)
LANGUAGE sql STABLE SECURITY DEFINER{pinned} AS $$
  SELECT h.origin, h.seq FROM foyer.head h
  WHERE h.event = p_event AND h.seq > 0
    AND EXISTS (SELECT 1 FROM foyer.member m WHERE m.kiosk = session_user AND m.event = p_event) $$;

-- PL/pgSQL keeps the plan of a session; planned anew, an empty answer costs as much as a push.
CREATE OR REPLACE FUNCTION foyer.pull(
    p_event text, p_origins bigint[], p_seqs bigint[], p_most bigint)
RETURNS TABLE(origin bigint, seq bigint, hlc bigint, at_ms bigint, kind text, payload text,
              hash bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER{pinned} AS $$
BEGIN
  RETURN QUERY SELECT h.origin, f.seq, f.hlc, f.at_ms, f.kind, f.payload, f.hash
  FROM foyer.head h
  LEFT JOIN unnest(p_origins, p_seqs) AS v(origin, seq) ON v.origin = h.origin
  CROSS JOIN LATERAL (
    SELECT x.seq, x.hlc, x.at_ms, x.kind, x.payload, x.hash FROM foyer.fact x
    WHERE x.event = p_event AND x.origin = h.origin AND x.seq > coalesce(v.seq, 0)
    ORDER BY x.seq LIMIT least(p_most, 2000)) AS f
  WHERE h.event = p_event AND h.seq > coalesce(v.seq, 0)
    AND EXISTS (SELECT 1 FROM foyer.member m WHERE m.kiosk = session_user AND m.event = p_event)
  ORDER BY h.origin, f.seq LIMIT least(p_most, 2000);
END $$;
)";

constexpr const char* rights = R"(
REVOKE ALL ON SCHEMA foyer FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA foyer FROM PUBLIC, foyer_kiosk;
REVOKE ALL ON FUNCTION foyer.push(text, boolean, bigint, bigint, bigint[], bigint[], text[], text[], bytea[]),
  foyer.hello(text), foyer.heads(text), foyer.pull(text, bigint[], bigint[], bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA foyer TO foyer_kiosk;
GRANT EXECUTE ON FUNCTION foyer.push(text, boolean, bigint, bigint, bigint[], bigint[], text[], text[], bytea[]),
  foyer.hello(text), foyer.heads(text), foyer.pull(text, bigint[], bigint[], bigint) TO foyer_kiosk;
)";

constexpr int part_count = 16;

std::string parts() {
  std::string sql;
  for (int i = 0; i < part_count; ++i)
    sql += "CREATE TABLE IF NOT EXISTS foyer.fact_" + std::to_string(i) +
           " PARTITION OF foyer.fact FOR VALUES WITH (MODULUS " + std::to_string(part_count) +
           ", REMAINDER " + std::to_string(i) + ");\n";
  return sql;
}

}  // namespace

std::string schema(const Dialect& dialect) {
  std::string sql = std::string(tables) + (dialect.partitions ? parts() : "");
  sql += std::string(push) + reading + rights;
  return filled(sql,
                {{"parts", dialect.partitions ? " PARTITION BY HASH (event)" : ""},
                 {"roomy", dialect.partitions ? " WITH (fillfactor = 50)" : ""},
                 {"pinned", dialect.search_path ? " SET search_path = pg_catalog, pg_temp" : ""},
                 {"version", std::to_string(schema_version)},
                 {"most_facts", std::to_string(most_facts)},
                 {"most_payload", std::to_string(most_payload)},
                 {"most_bytes", std::to_string(most_bytes)}});
}

}  // namespace foyer::hub
