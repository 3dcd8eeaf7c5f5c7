package org.throughline.ingest.seed;

/**
 * A town quarrels about its bridge: small files in which everything that a file can say is said.
 */
final class Town {

  static final String SOURCES =
      """
      sources:
        herald:
          name: The Herald
          kind: outlet
        herald-insiders:
          name: People who spoke to The Herald
          kind: anonymous-group
          speaks-to: herald
      """;

  static final String PEOPLE =
      """
      people:
        ada-lind:
          name: Ada Lind
          aliases:
            - Lind
            - {name: Линд, script: Cyrl}
          same-as: ["https://example.org/people?id=1,2"]
          roles:
            - {title: Mayor, of: harbour-town, leads: true, basis: stated, claim: lind-is-mayor, from: 2025-03-01}
            - {title: Author, basis: derived}
        ben-ode:
          name: Ben Ode
      """;

  static final String ORGANIZATIONS =
      """
      organizations:
        harbour-town:
          name: Harbour Town
          kind: government-body
          size: 9
          aliases: [the town]
          members:
            - {label: Ada Lind, party: ada-lind, claim: lind-is-mayor}
            - {label: eight others}
          merge-candidates:
            - {with: ferry-friends, reason: Both want the same and share an office.}
        ferry-friends:
          name: Friends of the Ferry
          kind: group
        coastland:
          name: Coastland
          kind: country
      """;

  static final String BRIDGE =
      """
      story: bridge
      title: A bridge for Harbour Town
      summary: The town wants a bridge, its ferrymen do not.
      language: en
      people: [ada-lind, ben-ode]
      organizations: [harbour-town, ferry-friends]

      newsrooms:
        herald-newsroom:
          outlet: herald
          basis: stated
        other-newsroom:
          basis: inferred
          note: Two articles share a closing line.

      articles:
        herald-town-wants-bridge:
          as: A
          title: Town wants a bridge
          url: https://example.org/a
          language: en
          newsroom: herald-newsroom
          outlet: herald
          outlet-basis: stated
          authors: [ben-ode]
          published: 2025-04-02
          text: The town wants a bridge, and it wants it soon.
          licence: CC-BY-4.0
          citations:
            - {source: herald, passing-on: herald-insiders, relation: cites, label: this newspaper, lines: [2, 3]}
            - {relation: unattributed, lines: [4]}
          mentions:
            ada-lind:
              Ada Lind: [1, 3]
              Lind: [4]
          labels:
            herald-insiders:
              people at the town hall: [2]
        other-bridge-may-come:
          as: B
          language: en
          newsroom: other-newsroom
          published: {earliest: 2025-04-02, latest: 2025-04-04, basis: derived, text: last week}

      claims:
        lind-is-mayor:
          text: Ada Lind is the mayor.
          reports:
            - {in: A, lines: [1], certainty: asserted, attribution: none}
        bridge-will-be-built:
          text: A bridge will be built.
          reports:
            - {in: A, lines: [2], certainty: will, attribution: explicit, wording: will build, via: [herald, herald-insiders]}
            - {in: A, lines: [5], certainty: possible, attribution: none}
            - {in: B, lines: [1], certainty: reportedly, attribution: contextual, via: [{party: herald, relation: cites, basis: inferred}]}
        ode-was-silent:
          text: Ben Ode did not answer.
          reports:
            - {in: A, lines: [6], certainty: asserted, attribution: none}

      events:
        council-meeting:
          name: The council meets
          status: held
          date: 2025-04-01
          place: Town hall
          participants:
            - {party: ada-lind, basis: stated, in: [A, B]}
            - {party: ben-ode, basis: inferred, in: [B]}
          counts:
            - {text: nine members, value: 9, in: A, lines: [3]}
            - {text: several, in: A, lines: [4]}
          next: [opening]
          claims: [bridge-will-be-built, lind-is-mayor]
          reports:
            - {in: A, lines: [1], certainty: asserted, attribution: none}
        opening:
          name: The bridge opens
          status: proposed
          places:
            - {name: North bank, country: coastland, claim: bridge-will-be-built}
          reports:
            - {in: B, lines: [3], certainty: speculated, attribution: none}

      statements:
        lind-on-the-bridge:
          gist: Ada Lind promises a bridge.
          by: [ada-lind, harbour-town]
          made: {latest: 2025-04-01, basis: derived}
          channel: interview
          channel-source: herald
          event: council-meeting
          claims: [bridge-will-be-built]
          reports:
            - {in: A, lines: [2], certainty: asserted, attribution: explicit, via: [ada-lind]}

      proposals:
        the-bridge:
          name: The bridge
          status: drafting
          history:
            - {status: proposed, from: {latest: 2025-03-31, basis: derived}, basis: stated, in: [A]}
            - {status: drafting, basis: stated, in: [A, B]}
          lead: {person: ada-lind, of: harbour-town}
          proponents: [ada-lind, harbour-town]
          amount: {value: 1250000.5, currency: EUR}
          related:
            - {kind: precedes, proposal: the-toll, basis: inferred}
          sets:
            what-it-takes:
              - {key: steel, label: Steel, reports: [{in: A, lines: [2], certainty: will, attribution: none}]}
              - {key: time, label: Time, reports: [{in: B, lines: [2], certainty: will, attribution: none}]}
          elements:
            - {key: lamps, label: Lamps, reports: [{in: B, lines: [2], certainty: possible, attribution: none}]}
          positions:
            town-proposes:
              holder: harbour-town
              stance: proposes
              detail: As soon as it can be paid.
              spokesperson: ada-lind
              stated-by: herald
              since: 2025-03-31
              claim: bridge-will-be-built
              contested-by: [friends-oppose]
            friends-oppose:
              holder: ferry-friends
              stance: opposes
              claim: ode-was-silent
          conditions:
            - text: The river is low.
              state: not-met
              stated-by: ada-lind
              claim: bridge-will-be-built
              blocked-by: [ode-was-silent]
          reports:
            - {in: A, lines: [1], certainty: asserted, attribution: none}
        the-toll:
          name: A toll
          status: under-discussion
          reports:
            - {in: B, lines: [4], certainty: possible, attribution: none}

      responses:
        - {kind: no-response, party: ben-ode, to: herald, about: bridge-will-be-built, about-basis: stated, claim: ode-was-silent}

      discrepancies:
        how-firm-it-is:
          kind: certainty
          topic: Whether the bridge comes or may come.
          claims: [bridge-will-be-built]
          events: [council-meeting]
          parties: [ada-lind]
          proposal: the-bridge
          elements: [steel]
          sides:
            - {value: It comes, lines: {A: [2]}}
            - {value: It may come, in: [B]}
      """;

  /** Of the other article, which has half of the first one's runs of five words. */
  static final String FINGERPRINTS =
      """
      fingerprints:
        other-bridge-may-come: |
          0773760572f28aae@1 1e988476206682d6@2 daa4ecd1af85a9e8@1 e44d020210374def@1 e69808ca1dffce06@2
      """;

  private Town() {}
}
