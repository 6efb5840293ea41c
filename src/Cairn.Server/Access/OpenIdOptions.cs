namespace Cairn.Server;

/// <summary>An OpenID Connect provider that people may sign in with. They need an account on the desk: the provider says who somebody is, Cairn what they may do.</summary>
/// <param name="Issuer">Its address, as in its tokens; https, or http on this machine.</param>
/// <param name="ClientId">Cairn's id there.</param>
/// <param name="ClientSecret">Cairn's secret there; null for a public client (the code is bound by PKCE in any case).</param>
/// <param name="Claim">The claim that is the account's name; an <c>email</c> must be verified.</param>
public sealed record OpenIdOptions(Uri Issuer, string ClientId, string? ClientSecret = null, string Claim = "email");
