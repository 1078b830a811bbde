using Starters;

Console.WriteLine(Branching.Define().ToJson());
