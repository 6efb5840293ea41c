/** The event types that a correction may set, as `cairn codes` prints them: a test holds the two together. */
export const EVENT_TYPES: Record<string, string[]> = {
  "Battles": ["Government regains territory", "Non-state actor overtakes territory", "Armed clash"],
  "Protests": ["Excessive force against protesters", "Protest with intervention", "Peaceful protest"],
  "Riots": ["Violent demonstration", "Mob violence"],
  "Explosions/Remote violence": ["Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade"],
  "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
  "Strategic developments": ["Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other"],
};

/** The acts that a correction may set, in the order of the contract; held together with the program's by a test. */
export const ACTS = "armed_assault clash ambush bombing suicide_bombing shelling air_strike drone_strike landmine grenade assassination execution abduction hostage_taking arson property_destruction robbery sexual_violence torture chemical crowd_dispersal riot protest mutiny prison_break arrest raid weapons_seizure surrender release rescue displacement forced_stoppage agreement base_established group_change territory_taken territory_regained territory_transferred weapons_disrupted other_violence".split(" ");
