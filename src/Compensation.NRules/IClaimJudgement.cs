namespace Compensation.Inference;

/// <summary>One claim, with the facts it has now, on its way through a session.</summary>
internal interface IClaimJudgement
{
    /// <summary>The offer by all that stands in the session; null when the explaining evaluator has to make it.</summary>
    Offer? Judge();

    /// <summary>What the host's rules said when the offer was made.</summary>
    Interventions Said { get; }

    /// <summary>Takes all that was put into the session for the claim out of it.</summary>
    void Withdraw();
}
