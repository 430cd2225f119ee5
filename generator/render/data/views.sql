-- What people ask for. `x.title_* AS title_*` is written once for each locale of the publication.

CREATE VIEW claims_in_full AS
SELECT c.id AS claim, c.event, c.stance, c.says_* AS says_*, c.date, c.earliest_date, c.latest_date,
  c.date_words, c.through, c.origin, c.source, o.name_* AS outlet_*, s.headline, s.published,
  s.address, c.paragraph, c.digest
FROM claims c
JOIN sources s ON s.id = c.source
JOIN outlets o ON o.id = s.outlet;

CREATE VIEW who_says_what AS
SELECT e.n, e.title_* AS title_*, e.date AS event_date, f.*
FROM events e
JOIN claims_in_full f ON f.event = e.id
ORDER BY e.n, f.claim;

CREATE VIEW what_happened_where AS
SELECT e.n, e.date, e.earliest_date, e.latest_date, e.title_* AS title_*, e.kind, e.standing,
  e.origins, e.id AS event, p.id AS place, p.name_* AS place_*, p.latitude, p.longitude, p.within_km
FROM events e
LEFT JOIN event_places x ON x.event = e.id AND x.how = 'at'
LEFT JOIN places p ON p.id = x.place
ORDER BY e.n, x.n;

CREATE VIEW who_was_where AS
SELECT a.name_* AS actor_*, p.name_* AS place_*, t.first, t.last, t.state, r.start, r."end",
  r.last_confirmed, r.standing, r.id AS presence, a.id AS actor, p.id AS place
FROM presences r
JOIN presence_states t ON t.presence = r.id
JOIN actors a ON a.id = r.actor
JOIN places p ON p.id = r.place
ORDER BY p.id, a.id, t.first;

CREATE VIEW presence_evidence AS
SELECT k.presence, r.actor, r.place, k.stands, f.*
FROM presence_claims k
JOIN presences r ON r.id = k.presence
JOIN claims_in_full f ON f.claim = k.claim
ORDER BY k.presence, k.stands DESC, f.claim;

CREATE VIEW how_many AS
SELECT e.n, e.title_* AS title_*, g.what, g."of", g.exactly, g.about, g.at_least, g.at_most, g.part,
  f.*
FROM figures g
JOIN events e ON e.id = g.event
JOIN claims_in_full f ON f.claim = g.claim
ORDER BY e.n, g.what, f.claim, g.n;

CREATE VIEW who_differs AS
SELECT x.conflict, n.record, n.about, n.rule, x.part, x.reading, x.value, f.*
FROM conflict_claims x
JOIN conflicts n ON n.id = x.conflict
JOIN claims_in_full f ON f.claim = x.claim
ORDER BY x.conflict, x.part DESC, x.reading, f.claim;
