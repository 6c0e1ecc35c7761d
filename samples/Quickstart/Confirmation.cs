namespace Quickstart;

/// <summary>Asks before credits are spent.</summary>
internal static class Confirmation
{
    /// <summary>Whether the person at the terminal agrees; no terminal is a no.</summary>
    public static bool Ask(Gateway gateway, int requests)
    {
        Console.Write($"{gateway.Description}: {requests} paid requests. Spend the credits? [y/N] ");
        var answer = Console.ReadLine();
        if (answer is null)
        {
            Console.WriteLine();
            Console.Error.WriteLine("There is no terminal for a confirmation. Pass --yes to spend credits without confirmation.");
        }

        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
