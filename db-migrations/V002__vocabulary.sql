-- The closed lists of the model. Each is named like the API's enum in snake case, but for party_kind:
-- there the three are types. It has the same values in the same order; the service refuses to start
-- when the two differ. Where order means something (certainty: strongest wording first) comparisons
-- use it.

create type editorial_state as enum ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'CORRECTED', 'RETRACTED');
create type party_kind as enum ('PERSON', 'ORGANIZATION', 'SOURCE');
create type basis as enum ('STATED', 'DERIVED', 'INFERRED', 'UNKNOWN');
create type certainty as enum
  ('ASSERTED', 'WILL', 'EXPECTED', 'REPORTEDLY', 'POSSIBLE', 'SPECULATED', 'UNCONFIRMED');
create type attribution as enum ('EXPLICIT', 'CONTEXTUAL', 'NONE');
create type source_kind as enum
  ('OUTLET', 'AGENCY', 'BROADCASTER', 'PLATFORM', 'OFFICIAL', 'ANONYMOUS_GROUP', 'UNKNOWN');
create type organization_kind as enum
  ('COUNTRY', 'ALLIANCE', 'UNION', 'GOVERNMENT_BODY', 'WORKING_GROUP', 'COALITION', 'GROUP', 'MEDIA');
create type citation_relation as enum
  ('CITES', 'QUOTES_POST', 'REPORTS_POST', 'REPORTS_SPEECH', 'INTERVIEW', 'SOURCE_CREDIT',
   'MENTIONS', 'UNATTRIBUTED', 'BROKEN_CITATION');
create type channel as enum
  ('INTERVIEW', 'SOCIAL_POST', 'MEETING', 'PRESS_BRIEFING', 'BACKGROUND_BRIEFING', 'ARTICLE', 'UNKNOWN');
create type event_status as enum ('PLANNED', 'HELD', 'PROPOSED', 'SPECULATED', 'CANCELLED');
create type proposal_status as enum ('UNDER_DISCUSSION', 'PROPOSED', 'DRAFTING', 'AGREED', 'REJECTED');
create type proposal_link_kind as enum ('COMPONENT_OF', 'MODEL_FOR', 'RELATED', 'PRECEDES');
create type stance as enum
  ('PROPOSES', 'SUPPORTS', 'SUPPORTS_WITH_LIMITS', 'SUPPORTS_WITH_REQUIREMENTS', 'SUPPORTS_WITH_CAVEATS',
   'WILLING', 'CONSIDERING', 'PARTICIPATES', 'CONDITION', 'UNWILLING', 'RULED_OUT', 'OPPOSES',
   'ANTICIPATED_DEMAND');
create type condition_state as enum ('MET', 'NOT_MET', 'UNKNOWN');
create type response_kind as enum ('DECLINED', 'NO_RESPONSE', 'NOT_CONFIRMED', 'CONFIRMED', 'DENIED');
create type discrepancy_kind as enum
  ('CERTAINTY', 'ATTRIBUTION_LOST', 'SOURCE_LABEL', 'MEMBERSHIP', 'HEADLINE_BODY', 'WORDING', 'INTERNAL',
   'COUNT', 'CHANNEL', 'SUBSTANCE', 'TENSE', 'NAMING', 'CONDITION_CONFLICT');

-- How a new object stands of which nobody says it: seeds and writers past the API bring what is published, a writer who
-- wants all that is new in a transaction to wait says so in a setting of it.
create function new_state() returns editorial_state language sql stable parallel safe
  return coalesce(nullif(current_setting('throughline.new_state', true), '')::editorial_state, 'PUBLISHED');
