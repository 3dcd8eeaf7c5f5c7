package org.throughline.ingest.seed;

import java.util.EnumSet;
import java.util.Set;

/**
 * The closed lists of the format, each with the name and the values of a type of migration V002.
 */
final class Vocabulary {

  private Vocabulary() {}

  enum PartyKind {
    PERSON,
    ORGANIZATION,
    SOURCE
  }

  enum Basis {
    STATED,
    DERIVED,
    INFERRED,
    UNKNOWN;

    static final Set<Basis> KNOWN = EnumSet.of(STATED, DERIVED, INFERRED);
  }

  enum Certainty {
    ASSERTED,
    WILL,
    EXPECTED,
    REPORTEDLY,
    POSSIBLE,
    SPECULATED,
    UNCONFIRMED
  }

  enum Attribution {
    EXPLICIT,
    CONTEXTUAL,
    NONE
  }

  enum SourceKind {
    OUTLET,
    AGENCY,
    BROADCASTER,
    PLATFORM,
    OFFICIAL,
    ANONYMOUS_GROUP,
    UNKNOWN
  }

  enum OrganizationKind {
    COUNTRY,
    ALLIANCE,
    UNION,
    GOVERNMENT_BODY,
    WORKING_GROUP,
    COALITION,
    GROUP,
    MEDIA
  }

  enum CitationRelation {
    CITES,
    QUOTES_POST,
    REPORTS_POST,
    REPORTS_SPEECH,
    INTERVIEW,
    SOURCE_CREDIT,
    MENTIONS,
    UNATTRIBUTED,
    BROKEN_CITATION
  }

  enum Channel {
    INTERVIEW,
    SOCIAL_POST,
    MEETING,
    PRESS_BRIEFING,
    BACKGROUND_BRIEFING,
    ARTICLE,
    UNKNOWN
  }

  enum EventStatus {
    PLANNED,
    HELD,
    PROPOSED,
    SPECULATED,
    CANCELLED
  }

  enum ProposalStatus {
    UNDER_DISCUSSION,
    PROPOSED,
    DRAFTING,
    AGREED,
    REJECTED
  }

  enum ProposalLinkKind {
    COMPONENT_OF,
    MODEL_FOR,
    RELATED,
    PRECEDES
  }

  enum Stance {
    PROPOSES,
    SUPPORTS,
    SUPPORTS_WITH_LIMITS,
    SUPPORTS_WITH_REQUIREMENTS,
    SUPPORTS_WITH_CAVEATS,
    WILLING,
    CONSIDERING,
    PARTICIPATES,
    CONDITION,
    UNWILLING,
    RULED_OUT,
    OPPOSES,
    ANTICIPATED_DEMAND
  }

  enum ConditionState {
    MET,
    NOT_MET,
    UNKNOWN
  }

  enum ResponseKind {
    DECLINED,
    NO_RESPONSE,
    NOT_CONFIRMED,
    CONFIRMED,
    DENIED
  }

  enum DiscrepancyKind {
    CERTAINTY,
    ATTRIBUTION_LOST,
    SOURCE_LABEL,
    MEMBERSHIP,
    HEADLINE_BODY,
    WORDING,
    INTERNAL,
    COUNT,
    CHANNEL,
    SUBSTANCE,
    TENSE,
    NAMING,
    CONDITION_CONFLICT
  }
}
